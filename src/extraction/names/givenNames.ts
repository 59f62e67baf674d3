/**
 * Given names that are met in English-language news: of Britain, Ireland and America, then of Europe, the Arab world, South Asia, Africa
 * and Latin America. Own list. East Asian names have the family name in front and are told by other signs.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Given names that are common in English-language news; enough to tell a person from a place or a work. */
export const GIVEN_NAMES = words(`
	Aaliyah Aaron Abbas Abby Abd Abdel Abdelaziz Abdou Abdul Abdullah Abdulrahman Abe Abel Abigail Abraham Abu Ada Adah Adam
	Adela Adelaide Adele Adem Aditi Aditya Adolf Adolfo Adolphe Adrian Adriana Adriano Afonso Agatha Agnes Agnieszka Agustin
	Agustín Ahmad Ahmed Ahmet Aidan Aisha Aishwarya Aisling Ajay Akbar Akhil Akira Aksel Alain Alan Alana Alasdair Alastair
	Alba Albert Alberto Aldo Alec Alejandra Alejandro Aleksandar Aleksander Aleksandr Aleksei Alessandra Alessandro Alex
	Alexander Alexandra Alexandre Alexandros Alexei Alexis Alf Alfie Alfonso Alfred Alfredo Ali Alia Alice Alicia Alina Alison
	Alistair Allan Allegra Allen Allison Alma Alok Alonso Alonzo Aloysius Alphonse Alva Alvaro Alvin Alyssa Amadou Amal Amanda
	Amanpreet Amber Ambrose Amelia Amelie Amin Amina Amir Amit Amitabh Amos Amrit Amrita Amy Ana Anas Anastasia Anatoly Anders
	Andre Andrea Andreas Andrei Andrej Andres Andrew Andrey Andrzej André Andrés Andy Anette Angel Angela Angelica Angelina
	Angelo Angus Angélica Anil Anish Anita Anja Anjali Ankit Ann Anna Anne Anneliese Annette Annie Annika Anselm Anthea Anthony
	Antoine Antoinette Anton Antonella Antoni Antonia Antonio Antony Antonín Anupam Anwar Apollo April Aradhana Archibald Archie
	Ariana Arianna Ariel Arif Arjun Arlene Armand Armando Arnaldo Arnaud Arne Arno Arnold Aron Arthur Arthuro Artur Arturo Arun
	Arvind Asha Ashley Ashok Ashraf Asif Asma Astrid Atul Aubrey Audrey August Auguste Augustin Augusto Augustus Aung Aurelia
	Aurora Austin Ava Avi Avraham Axel Aya Ayaan Ayesha Azeem Aziz Babak Baltasar Barack Barbara Barbra Barnaby Barney Barrie
	Barry Bartholomew Bartolomeo Bashar Basil Beata Beatrice Becky Bella Bello Ben Benedict Benedikt Benigno Benito Benjamin
	Benny Berenice Bernadette Bernard Bernardo Bernd Bernhard Bernie Berta Bertha Bertie Bertrand Beryl Bessie Beth Bethany
	Bettina Betty Beverly Beyoncé Bianca Bilal Bill Billy Birgit Bjorn Björn Blaise Blake Blanca Blanche Bo Bob Bobby Bogdan
	Boris Boyd Brad Bradley Bram Brandon Branko Brenda Brendan Brendon Brent Brett Brian Brice Bridget Bridie Brigitte Brittany
	Brock Bronwen Brooke Bruce Bruno Bryan Bryn Bryony Bud Buddy Burt Byron Caesar Caitlin Caleb Callum Calvin Cameron Camila
	Camilla Camille Candace Candice Caren Carey Carina Carine Carl Carla Carlo Carlos Carly Carmel Carmela Carmen Carol Caroline
	Carolyn Carrie Carroll Casey Caspar Cassandra Cassie Catalina Caterina Cathal Catherina Catherine Cathleen Cathy Catrin
	Cecilia Cedric Celeste Celia Celine Cerys Cesar Cesare Chad Chaim Chandra Chantal Charlene Charles Charley Charlie Charlotte
	Charlton Charmaine Chas Chase Chelsea Cheryl Chester Chiara Chidi Chinua Chloe Chris Christa Christian Christiane Christie
	Christina Christine Christoph Christophe Christopher Christos Christy Chuck Cian Ciara Ciaran Cillian Cindy Claas Claes
	Claire Clara Clare Clarence Claude Claudette Claudia Claudine Claudio Claus Clemens Clement Cleo Cliff Clifford Clifton
	Clint Clinton Clive Clyde Cody Colette Colin Colleen Colm Connor Conor Conrad Constance Constantin Constantine Consuelo Cora
	Coral Cordelia Corey Corinne Cormac Cornelia Cornelis Cornelius Cosmo Costas Courtney Craig Cristian Cristiano Cristina
	Crystal Curtis Cuthbert Cynan Cynthia Cyril Cyrus Céline César Dagmar Dahlia Dai Daisuke Daisy Dale Dalia Damian Damien
	Damon Dan Dana Dane Danica Daniel Daniela Daniele Daniella Danielle Danilo Danny Dante Daphne Dara Darcy Daria Dario Darius
	Darrell Darren Darryl Daryl Dave David Davide Davina Davis Dawn Dean Debbie Deborah Debra Declan Deepak Deirdre Delia
	Delphine Delroy Demetrius Demi Denice Denis Denise Deniz Dennis Dennison Denzel Deon Derek Dermot Desiree Desmond Devon
	Dexter Dhananjay Diana Diane Dick Diego Dieter Dietrich Digby Dilip Dilma Dilys Dimitar Dimitri Dimitris Dina Dinah Dinesh
	Dino Dion Dirk Dmitri Dmitry Dolly Dolores Domenico Dominic Dominik Dominique Don Donal Donald Donatella Donna Donnie
	Donovan Dora Doreen Dorian Doris Dorothea Dorothy Doug Dougal Douglas Dragan Drew Duane Dudley Dulcie Duncan Dustin Dwayne
	Dwight Dylan Eamon Eamonn Ebony Eckhard Ed Eda Eddie Eddy Edgar Edith Edmond Edmund Edna Edoardo Edouard Eduard Eduardo
	Edvard Edward Edwin Edwina Effie Efraim Egon Ehud Eileen Eilidh Eirlys Eitan Ekaterina Elaina Elaine Elan Eleanor Elena Eli
	Elia Elias Elif Elijah Elin Elio Eliot Elisa Elisabeth Elise Eliza Elizabeth Elke Ella Ellen Ellie Elliot Elliott Elmer
	Eloise Elon Elsa Elsie Elspeth Elton Elvira Elvis Ely Emanuel Emanuele Emil Emile Emilia Emiliano Emilie Emilio Emily Emma
	Emmanuel Emmeline Emre Ena Enda Enid Enoch Enrico Enrique Ephraim Eric Erica Erich Erik Erin Ernest Ernesto Ernie Ernst
	Errol Erwin Esme Esmeralda Esperanza Esteban Estelle Ester Esther Ethan Ethel Etienne Eugen Eugene Eugenia Eugenie Eugenio
	Eunice Eva Evan Evangeline Eve Evelina Evelyn Evgeny Ewan Ezekiel Ezra Fabian Fabio Fabrice Fabrizio Faisal Faiza Fanny
	Farah Farid Farida Farooq Farouk Fatih Fatima Fatou Faustino Fay Faye Federico Fedor Felicia Felicity Felipe Felix Ferdinand
	Fergal Fergus Fernando Fidel Filip Filippo Finlay Finn Fintan Fiona Flavia Flavio Fletcher Fleur Flora Florence Florian
	Forrest Franca Frances Francesca Francesco Francine Francis Francisca Francisco Franck Franco Francois Frank Frankie
	Franklin Frans Franz François Françoise Fraser Fred Freda Freddie Freddy Frederic Frederick Frederico Frederik Freya
	Friedrich Fritz Frédéric Gabriel Gabriela Gabriele Gabriella Gabrielle Gaetano Gail Galina Gamal Ganesh Gareth Garry Garth
	Gary Gaston Gaurav Gautam Gavin Gaynor Gemma Gena Gene Genevieve Geneviève Gennady Geoff Geoffrey George Georges Georgia
	Georgie Georgina Georgios Geraint Gerald Geraldine Gerard Gerardo Gerd Gerda Gerhard Germaine Gerrit Gerry Gershon Gertrude
	Gethin Ghassan Ghislaine Giacomo Giancarlo Gianfranco Gianluca Gianni Gideon Gil Gilbert Gilberto Gilda Giles Gilles Gillian
	Gina Ginny Gino Gioacchino Giorgio Giorgos Giovanni Girish Gisela Giselle Gita Gitta Giulia Giulio Giuseppe Gladys Glen
	Glenda Glenn Glenys Gloria Godfrey Golda Gonzalo Gopal Goran Gordon Gottfried Gotthold Grace Graeme Graham Grant Graziano
	Greg Gregory Greta Gretchen Griffith Grover Guadalupe Guido Guillaume Guillermo Gunnar Gunter Guru Gus Gustaf Gustav Gustave
	Gustavo Guy Gwen Gwendolyn Gwyn Gwyneth Gwynfor Göran Günter Günther Habib Haider Hakan Hakim Hal Halima Hamid Hamish Hamza
	Hank Hanna Hannah Hannes Hans Hans-Dietrich Harald Hardeep Hari Harold Haroon Haroun Harpreet Harriet Harriette Harris
	Harrison Harry Hartmut Harun Harvey Hasan Hashim Hassan Hattie Hayley Hazel Heath Heather Hector Hedwig Hedy Heidi Heiko
	Heinrich Heinz Helen Helena Helene Helga Helmut Hendrik Henri Henrietta Henrik Henrique Henry Herbert Herman Hermann
	Hermione Hernán Hester Hideki Hilary Hilda Hillary Hillel Hiram Hiroshi Holly Homer Horace Horacio Horatio Horst Hosni
	Howard Hu Hubert Huda Huey Hugh Hugo Hugues Humza Hussain Hussein Huw Hywel Hélène Iain Ian Ibrahim Ida Idris Iestyn Ieuan
	Ife Ignacio Ignatius Igor Ike Ilan Ilona Ilse Ilya Imelda Imogen Imran Ina Indira Indra Ines Inga Inge Ingmar Ingo Ingrid
	Inigo Inés Ioan Ioannis Ion Ira Irene Irina Iris Irma Irving Irwin Isa Isaac Isabel Isabella Isabelle Isadora Isaiah Ishaan
	Ishmael Isidore Ismail Isobel Isolde Istvan István Itamar Ivan Ivana Ivo Ivor Izaak Izzy Jaap Jacinda Jacinta Jack Jackie
	Jackson Jacky Jacob Jacobo Jacqueline Jacques Jade Jagdish Jaime Jake Jakob Jakub Jalal Jamal Jameel Jameela James Jamie
	Jamil Jamila Jan Jana Jane Janet Janette Janez Janice Janina Janine Janis Jann Janos Janusz Jared Jaroslav Jarosław Jarvis
	Jasmin Jasmine Jason Jasper Javed Javier Jawaharlal Jay Jayne Jean Jean-Claude Jean-Jacques Jean-Luc Jean-Marie Jean-Paul
	Jean-Pierre Jeanette Jeanne Jeannette Jeb Jed Jeff Jefferson Jeffrey Jelena Jemima Jenna Jennifer Jenny Jens Jeremiah Jeremy
	Jermaine Jerome Jerry Jerzy Jess Jesse Jessica Jessie Jesus Jesús Jethro Jill Jillian Jim Jimmy Jo Joachim Joan Joanna
	Joanne Joao Joaquim Joaquin Joaquín Jocelyn Jochen Jodie Jody Joe Joel Joelle Joey Johan Johann Johanna Johannes John
	Johnnie Johnny Jojo Jolene Jon Jonah Jonas Jonathan Jonny Joost Jordan Jordi Jorge Joris Jose Josef Josefa Josefina Josep
	Joseph Josephine Josette Josh Joshua Josiah Josie José Jovan Joy Joyce Jozef João Juan Juana Juanita Judah Judd Jude Judi
	Judith Judy Jules Julia Julian Juliana Juliane Julie Juliet Juliette Julio Julius Julián Junaid June Jurgen Justin Justine
	Justyna János Józef Jürgen Kader Kadir Kai Kailash Kaitlin Kaja Kalpana Kamal Kamala Kamil Kamran Kanye Kapil Karan Kareem
	Karen Karim Karin Karina Karl Karl-Heinz Karla Karol Karolina Kaspar Kasper Katarina Katarzyna Kate Katerina Katharina
	Katharine Katherina Katherine Kathie Kathleen Kathryn Kathy Katie Katja Katrin Katrina Katya Kay Kaye Kayleigh Kazimierz
	Kazuo Keanu Keenan Kees Keiko Keir Keith Kelly Kelvin Ken Kenan Kendall Kendra Kenji Kenneth Kenny Kent Kenzo Kerry Kerstin
	Kevin Kewal Khadija Khaled Khalid Khalil Kiara Kieran Kieron Kim Kimberly Kiran Kirk Kirsten Kirstie Kirsty Kit Klaus Kobe
	Kofi Konrad Konstantin Konstantinos Kris Krishna Krishnan Kristian Kristin Kristina Kristine Kristof Krystyna Krzysztof
	Kumar Kunal Kurt Kush Kwame Kwasi Kyle Kylie Lachlan Lakshmi Lana Lance Larry Lars Laszlo Latifa Laura Laurel Lauren
	Laurence Lauri Laurie Lavinia Lawrence Layla Lea Leah Leander Leanne Lech Lee Leela Leif Leigh Leila Len Lena Leni Lennart
	Lennox Leo Leon Leona Leonard Leonardo Leonid Leonie Leonora Leopold Leopoldo Leroy Leslie Lester Letitia Lev Levi Lewis Lex
	Liam Liane Libby Lidia Lila Lili Lilian Liliana Lillian Lily Lina Lincoln Linda Lindsay Lindsey Linus Lionel Lisa Lise Livia
	Liz Lizzie Llewellyn Lloyd Lois Lola Lorena Lorenz Lorenzo Loretta Lori Lorna Lorraine Lothar Lottie Lou Loubna Louella
	Louie Louis Louisa Louise Loïc Luana Luc Luca Lucas Lucia Lucian Luciana Luciano Lucie Lucien Lucille Lucinda Lucio Lucius
	Lucrezia Lucy Lucía Ludmila Ludovic Ludvig Ludwig Luigi Luis Luisa Luiz Lukas Luke Lulu Luther Lyall Lydia Lydie Lyle Lyn
	Lynda Lyndon Lynette Lynn Lynne Lynsey Lytton László Mabel Mack Maddie Madeleine Madeline Madge Madison Madonna Mae Maeve
	Magda Magdalena Maggie Magnus Mahatma Mahdi Mahmood Mahmoud Mahmud Mai Maia Maija Maisie Maja Majid Malachi Malala Malcolm
	Malik Mallory Malorie Mamadou Mandy Manfred Manish Manmohan Manny Manoj Manolis Mansoor Manuel Manuela Mara Marc Marcel
	Marcela Marcella Marcelle Marcello Marcelo Marcia Marcin Marco Marcos Marcus Marek Margaret Margareta Margarethe Margarita
	Margery Margo Margot Marguerite Maria Mariam Marian Mariana Marianna Marianne Mariano Marie Marieke Marietta Marija Marijke
	Marika Marilyn Marina Mario Marion Marisa Marissa Marit Marius Marjorie Mark Marko Markus Marla Marlene Marlon Marnie
	Marshall Marta Marten Martha Martin Martina Martine Martino Marty Marvin Mary Maryam Masha Mason Massimo Matej Mateo Mateusz
	Mathew Mathias Mathieu Mathilde Matilda Mats Matt Matteo Matthew Matthias Matthieu Mattias Maud Maude Maureen Maurice
	Mauricio Mauro Mavis Max Maxim Maxime Maximilian Maximilien Maxine Maxwell Maya Mayur Mbali Meera Meg Megan Meghan Mehdi
	Mehmet Mehreen Mehul Meir Mel Melania Melanie Melinda Melissa Melvin Melvyn Menachem Mercedes Mercy Meredith Merle Merrick
	Merrill Mervyn Meryl Mia Micah Michael Michaela Michal Michał Michel Michele Micheline Michelle Mick Mickey Miguel Mihai
	Mihail Mika Mikael Mikaela Mike Mikel Mikhail Mikko Mila Milan Mildred Milena Miles Milica Millicent Millie Milo Milos Miloš
	Milton Mimi Mina Mindy Minh Minna Minnie Mira Miranda Mireille Mirek Miriam Mirjam Miro Miroslav Mirza Mitch Mitchell Mitt
	Mo Mohamad Mohamed Mohammad Mohammed Mohan Mohit Mohsin Moira Moises Molly Mona Monica Mordechai Morgan Morris Morten
	Mortimer Moses Moshe Moustafa Muammar Mubarak Muhammad Muhammed Muriel Murray Musa Mustafa Mya Myfanwy Mykola Myles Myra
	Myriam Myron Myrtle Nabil Nadeem Nadege Nadia Nadine Nadira Nadya Nahum Naima Najib Nana Nancy Nanette Naoki Naoko Naomi
	Narendra Naresh Naseem Nasir Nasser Natalia Natalie Nataliya Natalya Natasha Nathalie Nathan Nathaniel Naveed Naveen Navid
	Navjot Nawaz Nazim Nazir Ned Neha Neil Nelly Nelson Nerys Nesta Nestor Netta Nettie Neville Newt Ngozi Nguyen Nia Niall
	Niamh Nicholas Nick Nicky Nicola Nicolai Nicolas Nicolaus Nicole Nicolette Niels Nigel Nigella Nik Nikhil Niki Nikita Nikki
	Niklaus Nikola Nikolai Nikolaos Nikolas Nikolaus Nikolay Nikos Nilofer Nils Nimra Nina Nisha Nita Nitin Noa Noah Noam Noel
	Noelle Noor Nora Norah Norbert Noreen Norma Norman Norris Noëlle Nuala Nuno Nuria Nye Oana Octavia Octavio Odette Odile Ola
	Olaf Oleg Oleksandr Olga Olive Oliver Olivia Ollie Olof Olu Oluwaseun Olwen Omar Omari Oonagh Ophelia Oprah Ora Oriol Orla
	Orlando Orson Orville Osama Oscar Osman Ossie Oswald Oswaldo Otis Ottavio Otto Ove Owen Ozzy Pablo Paddy Padma Padraig Paige
	Palmer Paloma Pam Pamela Panagiotis Pandora Pankaj Panos Paolo Parveen Pascal Pascale Pasquale Pat Patience Patrice Patricia
	Patricio Patrick Patrik Patrizia Patsy Patti Patty Pau Paul Paula Paulette Paulina Pauline Paulo Pavel Pawel Paweł Paz Pearl
	Pedr Pedro Peggy Pele Penelope Penny Per Percival Percy Perdita Pere Perry Petar Pete Peter Petr Petra Petros Petter Petula
	Phil Philip Philippa Philippe Phillip Philomena Phineas Phoebe Phyllis Pia Piero Pierre Pierre-Simon Piers Piet Pieter
	Pietro Pilar Piotr Pippa Pol Polly Poppy Prabhu Pradeep Prakash Pramod Pranab Prashant Pratap Pravin Prem Preston Primo
	Priscilla Priti Priya Prudence Prue Pryce Pádraig Quentin Quincy Quinn Rabia Rachael Rachel Rachid Radha Radhika Radu Rafael
	Rafaela Rafal Rafał Rafe Raffaele Rafi Raghu Rahim Rahul Raimund Raisa Raj Raja Rajan Rajeev Rajendra Rajesh Rajiv Raju
	Rakesh Ralf Ralph Ram Ramesh Ramiro Ramon Ramona Ramsay Ramzi Rana Randal Randall Randolph Randy Rani Ranjit Raoul Raphael
	Raquel Rashad Rashid Rashida Rasmus Rathin Raul Ravi Ray Rayan Rayford Raymond Raymondo Razia Raúl Reba Rebecca Recep Reese
	Reg Regan Reggie Regina Reginald Regine Reid Reiner Reinhard Reinhold Remi Remy Rena Renata Renate Renato Renaud Renauld
	Rene Renee René Renée Reuben Reuven Rex Reza Rhea Rhian Rhiannon Rhoda Rhona Rhonda Rhys Ria Riaz Ricardo Riccardo Richard
	Rick Rickie Ricky Rigoberto Riley Rima Rina Ringo Rishabh Rishi Rita Ritchie Rizwan Rob Robbert Robbie Robby Robert Roberta
	Roberto Robin Robyn Rocco Rochelle Rocío Rod Roddy Roderick Rodney Rodolfo Rodrigo Rogelio Roger Rohan Rohit Roisin Roland
	Rolf Rollo Roma Romain Roman Romano Romeo Romola Romy Ron Rona Ronald Ronan Ronnie Roosevelt Roque Rory Rosa Rosalie
	Rosalind Rosalyn Rosamund Rosanna Rosario Roscoe Rose Roseanne Rosemarie Rosemary Rosie Ross Roswitha Rowan Rowena Rowland
	Roxana Roxanne Roy Royce Ruairí Ruben Ruby Rubén Rudi Rudolf Rudolph Rudy Rufus Rui Rukhsana Rupert Ruslan Russ Russell
	Rusty Rutger Ruth Ryan Ryu Rémi Rémy Róisín Saad Sabina Sabine Sabrina Sacha Saddam Sadie Sadiq Saeed Safia Sahil Said Saif
	Saira Sajid Sal Salah Saleem Saleh Salim Sally Salma Salman Salome Salvador Salvatore Sam Samantha Samir Samira Sammy Samuel
	Sanah Sanam Sandeep Sander Sandhya Sandra Sandro Sandy Sanjay Sanjeev Santiago Santosh Saoirse Saqib Sara Sarah Sarita Sasha
	Saskia Satish Saul Scarlett Scot Scott Seamus Sean Sebastian Sebastiano Sebastião Seema Selena Selma Selwyn Serena Seretse
	Serge Sergei Sergey Sergio Serhiy Seth Severus Seymour Shabana Shabnam Shafiq Shah Shahid Shaista Shakira Shami Shamima
	Shane Shannon Shanti Shaquille Sharif Sharmila Sharon Shashi Shaun Shauna Shawn Shay Shazia Shea Sheila Shelagh Sheldon
	Shelley Shelly Shereen Sherman Sheryl Shinzo Shinzō Shira Shiraz Shirin Shirley Shiv Shlomo Shmuel Shona Shoshana Shreya Shu
	Shuja Shulamit Siaka Sian Sid Siddharth Sidney Siegfried Sigmund Sigrid Silas Silke Silvana Silvester Silvia Silvio Simeon
	Simon Simona Simone Sinead Sinéad Siobhan Siobhán Sita Slobodan Sofia Sol Soledad Solomon Solveig Sonia Sonja Sonny Sonya
	Sophia Sophie Soraya Soren Spencer Spike Spiro Spiros Srinivas Stacey Stacy Stafford Stan Stanislav Stanisław Stanley
	Stavros Stefan Stefani Stefania Stefano Steffan Steffen Steffi Stella Steph Stephane Stephanie Stephen Sterling Steve Steven
	Stevie Stewart Stig Stuart Stéphane Stéphanie Subhash Sudhir Sue Sukhdev Sulaiman Suleiman Suman Sumit Sunil Sunita Suresh
	Surinder Susan Susana Susann Susanna Susannah Susanne Sushma Susie Suzan Suzanne Suzie Suzy Svante Sven Svend Svetlana Swati
	Sybil Syed Sylvain Sylvester Sylvia Sylvie Sébastien Søren Tabitha Tadeusz Taher Tahir Taiwo Talia Talib Talulah Tam Tamar
	Tamara Tammy Tania Tanvi Tanya Tao Tara Tariq Tarun Tasha Taslima Tatiana Tatyana Taylor Tayyip Ted Teddie Teddy Teju Tendai
	Teodor Terence Teresa Terese Teri Terrance Terrence Terri Terry Tess Tessa Teófilo Thabo Thaddeus Thandie Thea Thelma Themba
	Theo Theodor Theodora Theodore Theodoros Theresa Therese Theresia Thiago Thibault Thierry Thijs Thilo Thom Thomas Thor Thora
	Thorsten Théodore Thérèse Tibor Tierney Tiffany Tilda Tilly Tim Timo Timothy Timur Tina Tito Tiziana Tiziano Tobias Toby
	Todd Todor Tom Tomas Tomaso Tomasz Tommaso Tommie Tommy Tomás Tomáš Toni Tonia Tony Tor Torsten Toru Tova Tracey Tracie
	Tracy Travis Trevor Tricia Trina Trisha Tristan Trudy Truman Tsai Tucker Tudor Tunde Turlough Ty Tyler Tyra Tyrone Tyson
	Tzipi Uday Udo Ugo Ulf Uli Ulla Ulrich Ulrike Ulysses Uma Umar Umberto Umesh Una Urban Uri Urs Ursula Usha Usman Uwe Vaclav
	Vadim Val Valentin Valentina Valentine Valentino Valeria Valerie Valerio Valery Vance Vanda Vanessa Varun Vasco Vasily Vasu
	Vaughan Vaughn Velma Venetia Venkat Vera Verena Verity Verna Vernon Veronica Vesna Vic Vicente Vicki Vickie Vicky Victor
	Victoria Vidya Vijay Vikas Vikram Viktor Viktoria Vilhelm Vince Vincent Vincente Vincenzo Vinod Viola Violet Viorel Virgil
	Virgilio Virginia Virginie Vito Vittorio Vivek Vivian Vivien Vivienne Vlad Vladimir Vojislav Volker Volodymyr Václav
	Véronique Waheed Waldemar Waldo Walid Wallace Wallis Wally Walter Walther Wanda Waqar Warner Warren Wasim Wassily Waylon
	Wayne Wendell Wendy Werner Wesley Wilbur Wilder Wilfred Wilfredo Wilfrid Wilhelm Wilhelmina Will Willa Willard Willem Willi
	William Willie Willy Wilma Wilmer Wilson Winfried Winifred Winnie Winona Winslow Winston Wojciech Wolf Wolfgang Woodrow
	Woody Wyatt Wyn Wynton Xander Xavi Xavier Xenia Xi Ximena Yaakov Yael Yair Yan Yann Yannick Yannis Yash Yasmeen Yasmin
	Yasmina Yasser Yehuda Yevgeny Yigal Yitzhak Yo Yoko Yolanda Yolande Yoram Yosef Youcef Yousef Youssef Yui Yuki Yukio Yulia
	Yuri Yury Yusef Yusuf Yves Yvette Yvon Yvonne Zac Zach Zachary Zack Zadie Zahid Zahir Zahra Zain Zainab Zak Zaki Zane Zara
	Zarah Zbigniew Zeba Zeina Zeinab Zeke Zelda Zena Zeynep Zhanna Zia Ziad Zigmund Zinedine Zita Zlatan Zoe Zofia Zoltan Zoltán
	Zoran Zuleika Zulfikar Álvaro Édouard Émile Étienne Özgür Łukasz
`);
