/**
 * Places that are met as runs of capitals and are neither people nor organisations: countries, parts of countries, counties,
 * large cities. Own list after the usual atlases; no gazetteer of small towns, which share their names with people.
 */

const list = (names: string): readonly string[] =>
	names
		.split(',')
		.map((name) => name.trim().replace(/\s+/gu, ' '))
		.filter((name) => name !== '');

/** Countries, territories, continents and their short forms. */
const COUNTRIES: ReadonlySet<string> = new Set(
	list(`
	Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain,
	Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bermuda, Bhutan, Bolivia, Bosnia, Bosnia and Herzegovina, Botswana,
	Brazil, Britain, Brunei, Bulgaria, Burkina Faso, Burma, Burundi, Cambodia, Cameroon, Canada, Cape Verde, Central African Republic,
	Chad, Chile, China, Colombia, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Czechia, Czechoslovakia, Denmark, Djibouti,
	Dominica, Dominican Republic, East Germany, East Timor, Ecuador, Egypt, El Salvador, England, Equatorial Guinea, Eritrea, Estonia,
	Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Gibraltar, Great Britain, Greece, Greenland, Grenada,
	Guatemala, Guernsey, Guinea, Guyana, Haiti, Holland, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland,
	Isle of Man, Israel, Italy, Ivory Coast, Jamaica, Japan, Jersey, Jordan, Kazakhstan, Kenya, Korea, Kosovo, Kuwait, Kyrgyzstan, Laos,
	Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Macau, Macedonia, Madagascar, Malawi, Malaysia, Malaya,
	Maldives, Mali, Malta, Mauritania, Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia,
	Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia, Northern Ireland, Norway, Oman, Pakistan,
	Palestine, Panama, Papua New Guinea, Paraguay, Persia, Peru, Philippines, Poland, Portugal, Prussia, Puerto Rico, Qatar, Rhodesia, Romania,
	Russia, Rwanda, Samoa, San Marino, Saudi Arabia, Scotland, Senegal, Serbia, Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia,
	Somalia, South Africa, South Korea, South Sudan, South Vietnam, North Vietnam, Soviet Union, Spain, Sri Lanka, Sudan, Suriname,
	Swaziland, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Tibet, Togo, Tonga, Trinidad, Trinidad and Tobago,
	Tunisia, Turkey, Turkmenistan, Uganda, Ukraine, United Arab Emirates, United Kingdom, United States, United States of America, Uruguay,
	Uzbekistan, Vanuatu, Venezuela, Vietnam, Wales, West Germany, Yemen, Yugoslavia, Zaire, Zambia, Zimbabwe, Africa, America, Antarctica,
	Asia, Europe, Oceania, North America, South America, Latin America, Central America, Middle East, Far East, Near East, Scandinavia,
	Balkans, Caribbean, Crimea, Chechnya, Gaza, West Bank, Gaza Strip, Catalonia, Basque Country, Kurdistan, Kashmir, Transylvania, Bavaria,
	Saxony, Bohemia, Flanders, Wallonia, Tuscany, Sicily, Lombardy, Normandy, Brittany, Silesia, UK, US, USA, U.S., U.K., U.S.A., USSR, UAE
	`),
);

/** States, provinces, counties, regions, cities, rivers and seas. */
const PARTS_AND_CITIES: readonly string[] = list(`
	Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa,
	Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada,
	New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island,
	South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming,
	Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland, Nova Scotia, Ontario, Prince Edward Island, Quebec, Québec,
	Saskatchewan, Yukon, New South Wales, Northern Territory, Queensland, South Australia, Tasmania, Western Australia,
	Punjab, Gujarat, Kerala, Bengal, West Bengal, Bihar, Tamil Nadu, Goa, Uttar Pradesh, Sindh, Sarawak, Sabah, Java, Bali, Sumatra, Borneo,
	Bedfordshire, Berkshire, Buckinghamshire, Cambridgeshire, Cheshire, Cornwall, Cumbria, Derbyshire, Devon, Dorset, Durham, East Sussex,
	Essex, Gloucestershire, Greater London, Greater Manchester, Hampshire, Herefordshire, Hertfordshire, Kent, Lancashire, Leicestershire,
	Lincolnshire, Merseyside, Norfolk, Northamptonshire, Northumberland, Nottinghamshire, Oxfordshire, Rutland, Shropshire, Somerset,
	Staffordshire, Suffolk, Surrey, Sussex, Tyneside, Teesside, Warwickshire, West Midlands, West Sussex, West Yorkshire, Wiltshire,
	Worcestershire, Yorkshire, East Anglia, Fife, Lothian, Aberdeenshire, Ayrshire, Lanarkshire, Gwynedd, Powys, Gwent, Glamorgan, Dyfed,
	Ulster, Munster, Leinster, Connacht, Antrim, Tyrone, Fermanagh, Donegal, Kerry, Galway, Mayo, Cork, Limerick, Dublin, Belfast, Derry,
	London, Manchester, Birmingham, Liverpool, Leeds, Sheffield, Bristol, Glasgow, Edinburgh, Cardiff, Newcastle, Nottingham, Leicester,
	Brighton, Bath, Oxford, Cambridge, York, Hull, Coventry, Bradford, Wolverhampton, Plymouth, Southampton, Portsmouth, Norwich, Exeter,
	Sunderland, Middlesbrough, Blackpool, Bournemouth, Swansea, Newport, Wrexham, Aberdeen, Dundee, Inverness, Preston, Stockport, Oldham,
	Rochdale, Salford, Luton, Reading, Swindon, Ipswich, Colchester, Canterbury, Gloucester, Worcester, Peterborough, Stoke, Stoke-on-Trent,
	Southend, Hackney, Islington, Camden, Lambeth, Southwark, Croydon, Haringey, Lewisham, Greenwich, Brent, Ealing, Tottenham, Brixton,
	Westminster, Lancaster, Barnsley, Doncaster, Huddersfield, Grimsby, Hartlepool, Dover, Hastings, Scunthorpe, Wakefield, Wigan,
	Paris, Berlin, Madrid, Rome, Moscow, Beijing, Tokyo, Chicago, Boston, Geneva, Vienna, Brussels, Jerusalem, Amsterdam, Rotterdam,
	Antwerp, Athens, Barcelona, Basel, Belgrade, Bern, Bologna, Bonn, Bordeaux, Bratislava, Bucharest, Budapest, Cologne, Copenhagen,
	Dresden, Düsseldorf, Florence, Frankfurt, Gdansk, Gothenburg, Hamburg, Helsinki, Istanbul, Kiev, Kyiv, Kraków, Krakow, Lausanne,
	Leipzig, Lisbon, Ljubljana, Luxembourg City, Lyon, Lyons, Marseille, Marseilles, Milan, Minsk, Munich, Naples, Nice, Odessa, Oslo, Palermo,
	Porto, Prague, Riga, Saint Petersburg, St Petersburg, St. Petersburg, Salzburg, Sarajevo, Seville, Skopje, Sofia, Stockholm, Strasbourg,
	Stuttgart, Tallinn, Tbilisi, The Hague, Hague, Toulouse, Turin, Utrecht, Valencia, Venice, Vilnius, Warsaw, Zagreb, Zurich, Zürich,
	Albuquerque, Anchorage, Atlanta, Austin, Baltimore, Brooklyn, Buffalo, Cincinnati, Cleveland, Columbus, Dallas, Denver, Detroit, El Paso,
	Fort Worth, Harlem, Hollywood, Honolulu, Houston, Indianapolis, Jacksonville, Kansas City, Las Vegas, Los Angeles, Louisville, Manhattan,
	Memphis, Miami, Milwaukee, Minneapolis, Nashville, New Orleans, New York City, Newark, Oakland, Orlando, Palo Alto, Philadelphia, Phoenix,
	Pittsburgh, Portland, Raleigh, Richmond, Sacramento, Salt Lake City, San Antonio, San Diego, San Francisco, San Jose, Santa Barbara,
	Santa Fe, Santa Monica, Seattle, Silicon Valley, St. Louis, St Louis, Tampa, Tucson, Tulsa, Washington D.C., Wall Street, Long Island,
	Calgary, Edmonton, Halifax, Montreal, Montréal, Ottawa, Toronto, Vancouver, Winnipeg, Adelaide, Brisbane, Canberra, Hobart, Melbourne,
	Perth, Sydney, Auckland, Wellington, Christchurch, Bogota, Bogotá, Brasília, Buenos Aires, Caracas, Havana, Lima, Mexico City, Montevideo,
	Quito, Rio, Rio de Janeiro, Santiago, São Paulo, Sao Paulo, Bangkok, Beirut, Bombay, Mumbai, Calcutta, Kolkata, Chennai, Madras,
	Colombo, Damascus, Aleppo, Delhi, New Delhi, Dhaka, Dubai, Abu Dhabi, Guangzhou, Hanoi, Hiroshima, Islamabad, Jakarta, Kabul,
	Karachi, Kathmandu, Kuala Lumpur, Kyoto, Lahore, Manila, Mecca, Medina, Mosul, Nagasaki, Nanjing, Osaka, Pyongyang, Riyadh, Saigon, Seoul,
	Shanghai, Shenzhen, Taipei, Tehran, Tel Aviv, Tianjin, Baghdad, Basra, Bangalore, Hyderabad, Accra, Addis Ababa, Algiers, Cairo,
	Cape Town, Casablanca, Dakar, Dar es Salaam, Durban, Harare, Johannesburg, Kampala, Khartoum, Kinshasa, Lagos, Luanda, Mogadishu, Nairobi,
	Pretoria, Tripoli, Tunis, Alexandria, Haifa, Nazareth, Bethlehem, Hebron, Ramallah, Rafah, Amman, Ankara, Baku, Yerevan,
	Atlantic, Pacific, Mediterranean, Baltic, North Sea, Black Sea, Red Sea, Thames, Severn, Rhine, Danube, Nile, Mississippi River, Himalayas,
	Alps, Andes, Sahara, Siberia, Manchuria, Midlands, Highlands, Hebrides, Orkney, Shetland, White House, Downing Street, Whitehall,
	Red Square, Capitol Hill, Trafalgar Square, Parliament Square, Buckingham Palace, Ground Zero, Earth, Mars, Venus, Moon
`);

/** Every place of the tables, as it is printed. */
export const PLACES: ReadonlySet<string> = new Set([...COUNTRIES, ...PARTS_AND_CITIES]);
