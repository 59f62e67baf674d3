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

export const SHE_NAMES =
	words(`Abigail Alexandra Alexis Alice Alison Allison Amanda Amber Amy Ana Andrea Angela Anita Ann Anna Anne
	Annette Annie April Audrey Ayesha Barbara Beatrice Becky Beth Betty Beverly Brenda Bridget Caitlin Carla Carly Carol Caroline Carolyn
	Catherine Cathy Cecilia Charlotte Chelsea Cheryl Chloe Christina Christine Claire Clara Clare Claudia Crystal Cynthia Daisy Danielle
	Dawn Deborah Debra Debbie Denise Diana Diane Dianne Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Ellie
	Emily Emma Erica Erin Esther Eva Evelyn Fatima Fiona Florence Frances Gail Gemma Gillian Gina Gloria Grace Hannah Harriet Heather
	Helen Hilary Hillary Holly Ingrid Irene Iris Isabel Ivanka Jackie Jacqueline Jade Jane Janet Janice Jasmine Jennifer Jenny Jessica
	Jill Joan Joanna Joanne Joyce Judith Judy Julia Julie June Karen Kate Katherine Kathleen Kathryn Kathy Katie Kellyanne Kimberly Kirsten Kristen Kristin Kristina
	Kirsty Laura Lauren Leah Lillian Linda Lisa Liz Lois Loretta Lorraine Louise Lucy Lydia Mabel Maggie Mandy Margaret Maria Marian
	Marie Marilyn Marion Marlene Martha Mary Maureen Maya Meg Megan Melanie Melania Melissa Mercedes Mia Michelle Miranda Miriam Moira
	Molly Mona Monica Myra Nadia Nancy Naomi Natalie Natasha Nicola Nicole Nina Nora Norma Olga Olivia Pamela Patricia Paula Pauline
	Peggy Penny Phyllis Priti Priya Rachel Rebecca Rita Roberta Rosa Rosalind Rose Rosemary Ruby Ruth Sally Samantha Sandra Sara Sarah
	Seema Shannon Sharon Sheila Shelley Shirley Sian Sofia Sonia Sophia Sophie Stacey Stella Stephanie Sue Susan Susanna Suzanne Sylvia
	Tanya Tara Teresa Theresa Tiffany Tina Toni Tracey Ursula Valerie Vanessa Vera Veronica Victoria Viola Wanda Wendy Winifred Yasmin
	Yvette Yvonne Zara Zoe Huma Jennie Janine Kayleigh Nikki Debbi Bernadette Bridie Niamh Aoife Siobhan Nadine Shabana Yasmin Zarah
	Angelique Malala Aung Angela Condoleezza Oprah Beyonce Kamala Nicky Rosie Ellie Lindsey-Jane`);

export const HE_NAMES =
	words(`Aaron Abdul Abraham Adam Adrian Ahmed Aidan Alan Alastair Albert Alexander Alfred Ali Alistair Allan Allen
	Amir Andrew Andy Angus Anthony Antonio Antony Arnold Arthur Austin Barack Barry Ben Benjamin Bernard Bernie Bill Billy Bob Bobby
	Boris Brad Bradley Brandon Brendan Brett Brian Bruce Bryan Calvin Carl Carlos Chad Charles Christopher Clarence Clive Colin Connor
	Conor Craig Curtis Damian Dan Daniel Danny Darren Dave David Dean Denis Dennis Derek Dominic Don Donald Doug Douglas Duncan Dustin Dylan
	Ed Eddie Edgar Edward Edwin Emmanuel Eric Erik Ernest Ethan Eugene Felix Fernando Francisco Frank Fred Frederick Gabriel Gareth Gary
	Gavin Geoff Geoffrey George Gerald Gerard Glenn Gordon Graham Greg Gregory Guy Harold Harry Hassan Hector Henry Herbert Howard Hugh
	Hugo Humza Ian Ibrahim Imran Isaac Ivan Jack Jacob Jake James Jared Jason Jeff Jeffrey Jeremy Jerome Jerry Jim Jimmy Joe Joel John
	Johnny Jon Jonathan Jorge Jose Joseph Josh Joshua Juan Julian Justin Karl Keir Keith Ken Kenneth Kevin Kofi Kurt Kwame Kyle Lance
	Larry Laurence Lawrence Len Leo Leon Leonard Leroy Lewis Liam Lloyd Louis Lucas Luis Luke Malcolm Marc Marcus Mario Mark Martin Marvin
	Mathew Matt Matthew Maurice Max Mehmet Michael Miguel Mike Miles Mitch Mitt Mohamed Mohammad Mohammed Muhammad Nathan Neil Nelson Niall
	Nicholas Nick Nicolas Nigel Noel Norman Oliver Omar Oscar Owen Patrick Paul Pedro Percy Pete Peter Phil Philip Phillip Piers Rafael
	Rajesh Ralph Ramon Randy Rashid Raymond Reginald Rhys Ricardo Richard Rick Ricky Rishi Rob Robert Roberto Rod Roger Roland Ron Ronald
	Rory Roy Rudy Rupert Russell Ryan Sadiq Sajid Samuel Scott Sean Seamus Sebastian Sergei Seth Shane Shaun Sidney Simon Stan Stanley
	Stephen Steve Steven Stewart Stuart Ted Terence Theo Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Travis Trevor Tyler Vernon
	Victor Vincent Vladimir Wallace Walter Warren Wayne Wesley Wilfred Will William Willie Winston Xavier Yusuf Zac Zachary Newt Marco
	Reince Rand Chuck Dick Karl Jeb Lyndon Dwight Ronald Abdel Bashar Benjamin`);
