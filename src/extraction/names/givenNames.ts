/** Given names. Own list. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Given names that are common in English-language news; enough to tell a person from a place or a work. */
export const GIVEN_NAMES =
	words(`Aaron Abdul Abigail Abraham Adam Adrian Ahmed Aidan Al Alan Alastair Albert Alec Alex Alexander Alexandra Alexis Alfred Ali
	Alice Alison Alistair Allan Allen Allison Amanda Amber Amir Amy Ana Andrea Andrew Andy Angela Angus Anita Ann Anna Anne Annette
	Annie Anthony Antonio Antony April Arnold Arthur Asha Ashley Audrey Austin Ayesha Barack Barbara Barry Beatrice Becky Ben Benjamin
	Bernard Bernie Beth Betty Beverly Bill Billy Blake Bob Bobby Boris Brad Bradley Brandon Brenda Brendan Brett Brian Bridget Bruce
	Bryan Caitlin Calvin Cameron Carl Carla Carlos Carol Caroline Carolyn Catherine Cathy Cecilia Chad Charles Charlie Charlotte
	Chelsea Cheryl Chloe Chris Christian Christina Christine Christopher Claire Clara Clare Clarence Claudia Clive Colin Connor Conor
	Corey Craig Crystal Curtis Cynthia Daisy Dale Damian Dan Daniel Danielle Danny Darren Dave David Dawn Dean Deborah Debra Denis
	Denise Dennis Derek Diana Diane Dominic Don Donald Donna Doris Dorothy Doug Douglas Duncan Dustin Dylan Ed Eddie Edgar Edith Edward
	Edwin Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Ellie Emily Emma Emmanuel Eric Erica Erik Erin Ernest Esther Ethan Eugene Eva
	Evelyn Ewan Faith Farah Fatima Felix Fernando Fiona Florence Frances Francis Francisco Frank Fred Frederick Gabriel Gail Gareth Gary
	Gavin Gemma Geoff Geoffrey George Gerald Gerard Gillian Gina Glen Glenn Gloria Gordon Grace Graham Grant Greg Gregory Guy Hannah
	Harold Harriet Harris Harry Hassan Heather Hector Helen Henry Herbert Hilary Hillary Holly Howard Hugh Hugo Humza Ian Ibrahim Imran
	Ingrid Irene Iris Isaac Isabel Ivan Jack Jackie Jacob Jacqueline Jade Jake James Jamie Jan Jane Janet Janice Jared Jasmine Jason Jay
	Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jim Jimmy Jo Joan Joanna Joanne Joe Joel John Johnny Jon Jonathan
	Jordan Jorge Jose Joseph Josh Joshua Joy Joyce Juan Judith Judy Julia Julian Julie June Justin Karen Karl Kate Katherine Kathleen
	Kathryn Kathy Katie Kay Keir Keith Kelly Ken Kenneth Kerry Kevin Kim Kimberly Kirsty Kofi Kurt Kwame Kyle Lance Larry Laura Lauren
	Laurence Lawrence Leah Lee Len Leo Leon Leonard Leroy Leslie Lewis Liam Lillian Linda Lindsay Lindsey Lisa Liz Lloyd Lois Lorraine
	Louis Louise Lucas Lucy Luis Luke Lydia Lynn Mabel Maggie Malcolm Mandy Marc Marcus Margaret Maria Marian Marie Marilyn Mario Marion
	Mark Marlene Martha Martin Marvin Mary Mathew Matt Matthew Maureen Maurice Max Maya Meg Megan Mehmet Melanie Melissa Mercedes Mia
	Michael Michelle Miguel Mike Miles Miranda Miriam Mo Mohamed Mohammad Mohammed Moira Molly Mona Monica Morgan Muhammad Myra Nadia Nancy
	Naomi Natalie Natasha Nathan Neil Nelson Niall Nicholas Nick Nicola Nicolas Nicole Nigel Nina Noel Nora Norma Norman Olga Oliver Olivia
	Omar Oscar Owen Pam Pamela Pat Patricia Patrick Paul Paula Pauline Pedro Peggy Penny Percy Perry Pete Peter Phil Philip Phillip Phyllis
	Piers Priti Priya Rachel Rafael Rajesh Ralph Ramon Randy Rashid Ray Raymond Rebecca Reg Reginald Rene Rhys Ricardo Richard Rick Ricky
	Rishi Rita Rob Robert Roberta Roberto Robin Rod Roger Roland Ron Ronald Rory Rosa Rosalind Rose Rosemary Roy Ruby Rudy Rupert Russell Ruth
	Ryan Sadiq Sajid Sally Sam Samantha Samuel Sandra Sara Sarah Sean Seamus Sebastian Seema Sergei Seth Shane Shannon Sharon Shaun Shawn
	Sheila Shelley Shirley Sian Sidney Simon Sofia Sonia Sophia Sophie Stacey Stan Stanley Stella Stephanie Stephen Steve Steven Stewart
	Stuart Sue Susan Susanna Suzanne Sylvia Tanya Tara Ted Terence Teresa Terry Theo Theodore Theresa Thomas Tiffany Tim Timothy Tina Toby
	Todd Tom Tommy Toni Tony Tracey Tracy Travis Trevor Tyler Ursula Valerie Vanessa Vera Vernon Veronica Victor Victoria Vincent Viola
	Virginia Vivian Vladimir Wallace Walter Wanda Warren Wayne Wendy Wesley Wilfred Will William Willie Winifred Winston Xavier Yasmin
	Yusuf Yvette Yvonne Zac Zachary Zara Zoe`);
