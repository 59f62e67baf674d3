/**
 * Which pronoun goes with a name, as far as a form of address or a given name says it. Only ever used to leave somebody out
 * who does not fit "he" or "she". Sources: forms of address; given names that are common in Britain, Ireland and the United
 * States (birth statistics), those given to both left out; own choice.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const SHE_TITLES = words('Mrs Ms Miss Dame Lady Baroness Queen Princess Duchess Sister Congresswoman');
export const HE_TITLES = words('Mr Sir Lord King Prince Duke Father Brother Congressman');

/** Nouns for what somebody is, right in front of a name. */
export const SHE_ROLES = words(
	'actress chairwoman spokeswoman congresswoman councilwoman businesswoman policewoman headmistress heiress waitress widow queen princess duchess baroness countess nun mum mother',
);
export const HE_ROLES = words(
	'businessman policeman fireman headmaster waiter king prince duke monk dad father clergyman serviceman',
);

export const SHE_NAMES = words(`
	Aaliyah Abby Abigail Ada Adela Adelaide Adele Aditi Adriana Agatha Agnes Agnieszka Aisha Aishwarya Aisling Alana
	Alejandra Alessandra Alexandra Alexis Alice Alicia Alina Alison Allegra Allison Alma Alyssa Amanda Amanpreet Amber
	Amelia Amelie Amina Amrita Amy Ana Anastasia Andrea Anette Angela Angelica Angelina Angelique Anita Anja Anjali Ann
	Anna Anne Anneliese Annette Annie Annika Anthea Antoinette Antonella Antonia Aoife April Ariana Arianna Arlene Asha
	Asma Astrid Audrey Aung Aurelia Aurora Ava Ayesha Barbara Beata Beatrice Becky Bella Berenice Bernadette Bertha
	Beryl Bessie Beth Bethany Bettina Betty Beverly Beyonce Beyoncé Bianca Birgit Blanche Brenda Bridget Bridie Brigitte
	Brittany Bronwen Brooke Bryony Caitlin Camila Camilla Candace Candice Carina Carla Carly Carmel Carmela Carmen Carol
	Caroline Carolyn Carrie Cassandra Cassie Catalina Caterina Catherine Cathleen Cathy Catrin Cecilia Celeste Celia
	Celine Cerys Chantal Charlene Charlotte Charmaine Chelsea Cheryl Chiara Chloe Christiane Christina Christine Ciara
	Cindy Claire Clara Clare Claudette Claudia Claudine Cleo Colette Colleen Condoleezza Constance Cora Cordelia Corinne
	Cornelia Cristina Crystal Cynthia Céline Dagmar Dahlia Daisy Daniela Daniella Danielle Daphne Davina Dawn Debbi
	Debbie Deborah Debra Deirdre Delia Delphine Denice Denise Desiree Diana Diane Dianne Dilys Dina Dinah Dolly Dolores
	Donatella Donna Dora Doreen Doris Dorothea Dorothy Dulcie Ebony Edith Edna Edwina Effie Eileen Eilidh Eirlys
	Ekaterina Elaine Eleanor Elena Elin Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Ellie Eloise Elsa Elsie Elspeth
	Elvira Emilia Emilie Emily Emma Emmeline Enid Erica Erin Esme Esmeralda Estelle Esther Ethel Eugenia Eugenie Eunice
	Eva Evangeline Eve Evelyn Faiza Fanny Farah Farida Fatima Fay Faye Felicia Felicity Fiona Flavia Fleur Flora
	Florence Frances Francesca Francine Françoise Freda Freya Gabriela Gabriella Gabrielle Gail Galina Gaynor Gemma
	Genevieve Georgia Georgina Geraldine Gerda Germaine Gertrude Ghislaine Gillian Gina Ginny Giselle Giulia Gladys
	Glenda Glenys Gloria Golda Grace Greta Gretchen Gwen Gwendolyn Gwyneth Halima Hannah Harriet Hattie Hayley Hazel
	Heather Hedwig Heidi Helen Helena Helene Helga Henrietta Hermione Hester Hilary Hilda Hillary Holly Huma Hélène Ida
	Imelda Imogen Indira Ines Inga Inge Ingrid Inés Irene Irina Iris Irma Isabel Isabella Isabelle Isadora Isobel Isolde
	Ivana Ivanka Jacinda Jacinta Jackie Jacqueline Jade Jameela Jana Jane Janet Janette Janice Janina Janine Jasmine
	Jayne Jeanette Jeanne Jeannette Jelena Jemima Jenna Jennie Jennifer Jenny Jessica Jill Jillian Joan Joanna Joanne
	Johanna Jolene Josefina Josephine Josie Joyce Juanita Judi Judith Judy Julia Juliana Julie Juliet Juliette June
	Justine Kamala Karen Karina Karla Karolina Katarina Katarzyna Kate Katharina Katharine Katherine Kathleen Kathryn
	Kathy Katie Katja Katrina Katya Kayleigh Kellyanne Kendra Kerstin Khadija Kimberly Kirsten Kirstie Kirsty Kristen
	Kristin Kristina Krystyna Kylie Lakshmi Lana Laura Lauren Lavinia Layla Leah Leanne Leila Lena Leona Leonie Leonora
	Letitia Libby Lila Lilian Liliana Lillian Lily Lina Linda Lindsey-Jane Lisa Livia Liz Lizzie Lois Lola Loretta Lorna
	Lorraine Lottie Louella Louisa Louise Lucia Lucie Lucille Lucinda Lucrezia Lucy Luisa Lulu Lydia Lynda Lynette Lynne
	Lynsey Mabel Maddie Madeleine Madeline Madge Madonna Mae Maeve Magda Magdalena Maggie Maisie Malala Mandy Marcella
	Marcia Margaret Margarita Margery Margo Margot Marguerite Maria Mariam Marian Mariana Marianne Marie Marietta
	Marilyn Marina Marion Marisa Marissa Marjorie Marla Marlene Marnie Marta Martha Martina Martine Mary Maryam Mathilde
	Matilda Maud Maude Maureen Mavis Maxine Maya Meera Meg Megan Meghan Melania Melanie Melinda Melissa Mercedes Meryl
	Mia Michaela Michelle Mildred Millicent Millie Mimi Mina Minnie Miranda Mireille Miriam Moira Molly Mona Monica
	Monique Muriel Myfanwy Myra Myrtle Nadia Nadine Nadya Naima Nancy Naomi Natalia Natalie Natasha Nathalie Nelly Nerys
	Ngozi Niamh Nicky Nicola Nicole Nicolette Nigella Nikki Nina Nisha Nita Noelle Nora Norah Noreen Norma Nuala Octavia
	Odette Olga Olive Olivia Olwen Oonagh Ophelia Oprah Orla Paige Paloma Pam Pamela Pandora Patricia Patrizia Patsy
	Patti Paula Paulette Paulina Pauline Pearl Peggy Penelope Penny Perdita Petra Petula Philippa Philomena Phoebe
	Phyllis Pia Pilar Pippa Polly Poppy Priscilla Priti Priya Prudence Prue Rachael Rachel Radhika Ramona Raquel Razia
	Rebecca Regina Renata Renate Rhian Rhiannon Rhoda Rhona Rhonda Rita Roberta Rochelle Roisin Rosa Rosalie Rosalind
	Rosalyn Rosamund Rosanna Rose Roseanne Rosemarie Rosemary Rosie Rowena Roxana Roxanne Ruby Rukhsana Ruth Róisín
	Sabina Sabine Sabrina Sadie Safia Sally Salma Samantha Samira Sandra Saoirse Sara Sarah Sarita Saskia Scarlett Seema
	Selena Selma Serena Shabana Shabnam Shaista Shakira Shamima Shannon Sharon Shauna Shazia Sheila Shelagh Shelley
	Shelly Sheryl Shirin Shirley Shona Shreya Sian Silvia Simone Sinead Sinéad Siobhan Siobhán Sofia Soledad Sonia Sonja
	Sonya Sophia Sophie Soraya Stacey Stefania Stella Steph Stephanie Sue Sunita Susan Susana Susanna Susannah Susanne
	Susie Suzanne Suzy Svetlana Sybil Sylvia Sylvie Tabitha Talia Tamara Tammy Tania Tanya Tara Tasha Tatiana Tatyana
	Teresa Tessa Thandie Thea Thelma Theodora Theresa Therese Thérèse Tiffany Tilda Tilly Tina Toni Tonia Tracey Tracie
	Tricia Trisha Trudy Ulrike Ursula Usha Valentina Valeria Valerie Vanessa Velma Venetia Vera Verity Veronica Vicki
	Vicky Victoria Viola Violet Virginia Vivien Vivienne Véronique Wanda Wendy Wilhelmina Wilma Winifred Winnie Yasmeen
	Yasmin Yasmina Yolanda Yulia Yvette Yvonne Zadie Zahra Zainab Zara Zarah Zeinab Zelda Zoe Zofia Zuleika`);

export const HE_NAMES = words(`
	Aaron Abbas Abdel Abdou Abdul Abdullah Abe Abel Abraham Abu Adam Adolf Adolfo Adrian Ahmad Ahmed Ahmet Aidan Ajay
	Akbar Alain Alan Alasdair Alastair Albert Alberto Aldo Alec Alejandro Aleksandar Alessandro Alexander Alexandre
	Alexei Alf Alfie Alfonso Alfred Alfredo Ali Alistair Allan Allen Alonso Alphonse Alvin Amadou Ambrose Amin Amir Amit
	Amos Anatoly Anders Andre Andreas Andrei Andrej Andres Andrew Andrey Andrzej André Andrés Andy Angelo Angus Anil
	Anselm Anthony Antoine Anton Antoni Antonio Antony Antonín Archibald Archie Arif Arjun Armand Armando Arne Arno
	Arnold Arthur Arturo Arun Ashok Asif August Augustin Augustus Austin Avi Axel Aziz Barack Barnaby Barney Barrie
	Barry Bartholomew Bashar Basil Ben Benedict Benito Benjamin Benny Bernard Bernardo Bernhard Bernie Bertie Bertrand
	Bilal Bill Billy Björn Bob Bobby Boris Boyd Brad Bradley Brandon Brendan Brendon Brent Brett Brian Brice Bruce Bruno
	Bryan Bryn Burt Byron Caesar Caleb Callum Calvin Carl Carlo Carlos Caspar Cathal Cedric Cesar Chad Charles Charlton
	Chidi Chinua Chris Christoph Christophe Christopher Chuck Cian Ciaran Cillian Clarence Claude Claudio Claus Clement
	Cliff Clifford Clifton Clint Clive Clyde Colin Colm Connor Conor Conrad Constantine Cormac Cornelius Craig Curtis
	Cuthbert Cyril Cyrus Dai Damian Damien Damon Dan Daniel Danny Dario Darius Darrell Darren Darryl Dave David Dean
	Declan Deepak Delroy Denis Dennis Denzel Derek Dermot Desmond Dexter Dick Diego Dieter Dietrich Digby Dimitri Dinesh
	Dirk Dmitri Dmitry Domenico Dominic Dominik Don Donal Donald Donnie Donovan Doug Dougal Douglas Drew Duane Dudley
	Duncan Dustin Dwayne Dwight Dylan Eamon Eamonn Ed Eddie Eddy Edgar Edmond Edmund Eduardo Edward Edwin Efraim Egon
	Elias Elijah Eliot Elliot Elliott Elmer Elton Elvis Emanuel Emil Emile Emilio Emmanuel Enoch Enrico Enrique Eric
	Erich Erik Ernest Ernesto Ernie Ernst Errol Erwin Esteban Ethan Etienne Eugen Eugene Evan Ewan Ezekiel Ezra Fabian
	Fabio Faisal Farooq Federico Felix Ferdinand Fergal Fergus Fernando Fidel Filip Finlay Finn Fintan Florian Francesco
	Francis Francisco Franck Franco Francois Frank Franklin Franz François Fraser Fred Freddie Freddy Frederic Frederick
	Friedrich Fritz Gabriel Gamal Gareth Garry Garth Gary Gaston Gavin Geoff Geoffrey George Georges Geraint Gerald
	Gerard Gerardo Gerhard Gethin Giacomo Gideon Gilbert Giles Gino Giorgio Giovanni Giuseppe Glen Glenn Godfrey Gopal
	Goran Gordon Gottfried Graeme Graham Greg Gregory Gunnar Gus Gustav Gustavo Guy Gwyn Göran Günter Günther Habib
	Hakim Hal Hamid Hamish Hamza Hank Hans Harald Hari Harold Harrison Harry Harvey Hasan Hassan Hector Heinrich Heinz
	Helmut Hendrik Henri Henrik Henry Herbert Herman Hermann Hiram Hiroshi Homer Horace Horatio Howard Hubert Hugh Hugo
	Humza Hussain Hussein Huw Hywel Iain Ian Ibrahim Idris Ieuan Ignatius Igor Ike Ilya Imran Inigo Irving Irwin Isaac
	Isaiah Ishmael Ismail István Ivan Ivo Ivor Jack Jackson Jacob Jacques Jake Jakob Jamal James Janos Jared Jarvis
	Jason Jasper Javed Javier Jay Jeb Jed Jeff Jefferson Jeffrey Jens Jeremiah Jeremias Jeremy Jermaine Jerome Jerry
	Jethro Jim Jimmy Joachim Joaquin Joe Joel Joey Johan Johann Johannes John Johnnie Johnny Jon Jonah Jonas Jonathan
	Jorge Jose Josef Joseph Josh Joshua Josiah José Jovan João Juan Jude Julian Julio Julius Justin János Jürgen Kamal
	Kareem Karim Karl Keir Keith Kelvin Ken Kenneth Kenny Kevin Khaled Khalid Khalil Kieran Kieron Klaus Kofi Konrad
	Konstantin Kumar Kurt Kwame Kwasi Kyle Lachlan Lance Larry Lars Laszlo Laurence Lawrence Leif Len Lennox Leo Leon
	Leonard Leonardo Leonid Leopold Leroy Lester Lev Levi Lewis Liam Linus Lionel Lloyd Lorenzo Lothar Louie Louis Luc
	Luca Lucas Lucian Lucien Lucius Ludwig Luigi Luis Lukas Luke Luther Lyle Lyndon László Magnus Mahmood Mahmoud Mahmud
	Malcolm Malik Mamadou Manfred Manuel Marc Marcel Marcello Marco Marcus Marek Mario Marius Mark Marko Markus Marlon
	Marshall Marten Martin Marty Marvin Massimo Mateo Mathew Mathias Matt Matteo Matthew Matthias Maurice Mauricio
	Maurizio Max Maxim Maximilian Maxwell Mehmet Melvin Melvyn Mervyn Michael Michal Michel Mick Mickey Miguel Mikael
	Mike Mikhail Milan Miles Milo Milton Miroslav Mitch Mitchell Mitt Mohamad Mohamed Mohammad Mohammed Mohan Morris
	Mortimer Moses Moshe Muhammad Murray Mustafa Myles Myron Nabil Nadeem Nasser Nathan Nathaniel Ned Neil Nelson
	Neville Newt Niall Nicholas Nick Nicolai Nicolas Niels Nigel Nikhil Nikolai Nikos Nils Noah Noel Norbert Norman
	Norris Nye Olaf Oleg Oliver Ollie Omar Orlando Orson Osama Oscar Oswald Otis Otto Owen Pablo Paddy Pankaj Paolo
	Pascal Patrick Patrik Paul Paulo Pavel Pedro Percival Percy Pete Peter Petros Phil Philip Philippe Phillip Phineas
	Piero Pierre Piers Piet Pieter Pietro Piotr Preston Quentin Radu Rafael Rafe Raj Rajan Rajeev Rajesh Rajiv Rakesh
	Ralf Ralph Ramesh Ramon Rand Randall Randolph Randy Raoul Raphael Rashid Rasmus Raul Ravi Ray Raymond Reg Reggie
	Reginald Reince Reinhard Reinhold René Reuben Rex Rhodri Rhys Ricardo Riccardo Richard Rick Ricky Ringo Rishi Rizwan
	Rob Robert Roberto Rod Roderick Rodney Rodrigo Roger Rohan Rohit Roland Rolf Rollo Roman Romeo Ron Ronald Ronan Rory
	Roscoe Ross Rowland Roy Ruben Rudi Rudolf Rudolph Rudy Rufus Rui Rupert Russ Russell Ryan Sadiq Saeed Said Sajid
	Salman Salvador Salvatore Samir Samuel Sanjay Sanjeev Santiago Satish Saul Scott Seamus Sean Sebastian Selwyn Serge
	Sergei Sergey Sergio Seth Seymour Shahid Shane Shaun Shawn Sheldon Sid Sidney Siegfried Sigmund Silas Simeon Simon
	Solomon Sonny Stan Stanislav Stanley Stavros Stefan Stefano Steffan Stephen Sterling Steve Steven Stewart Stuart
	Subhash Sunil Sven Syed Sylvester Tadeusz Tariq Ted Teddy Terence Terrance Terrence Thabo Thaddeus Theo Theodore
	Thierry Thom Thomas Tibor Tim Timothy Tobias Toby Todd Tom Tomas Tomasz Tommaso Tommy Tomás Tony Travis Trevor
	Tristan Tudor Tunde Turlough Tyler Tyrone Tyson Ulrich Ulysses Umberto Usman Uwe Vaclav Vance Vaughan Vernon Victor
	Vijay Vikram Viktor Vince Vincent Vincenzo Vinod Vittorio Vivek Vlad Vladimir Volodymyr Václav Waldemar Wallace
	Wally Walter Warner Warren Wayne Wendell Werner Wesley Wilbur Wilfred Wilfrid Wilhelm Will Willem William Willie
	Willy Winston Wolfgang Woodrow Woody Wyn Xavier Yitzhak Yuri Yusef Yusuf Yves Zac Zach Zachary Zack Zahid Zane
	Zbigniew Zoltán Zoran Émile Étienne Łukasz`);
