/** Places that are met as capital runs and are neither people nor organisations. Countries and large cities. */
export const PLACES = new Set(
	`London Manchester Birmingham Liverpool Leeds Sheffield Bristol Glasgow Edinburgh Cardiff Belfast Newcastle Nottingham
	Leicester Brighton Bath Oxford Cambridge York England Scotland Wales Ireland Britain Europe Africa Asia America France
	Germany Spain Italy Russia China Japan India Israel Palestine Iraq Iran Syria Afghanistan Pakistan Australia Canada
	Mexico Brazil Argentina Paris Berlin Madrid Rome Moscow Beijing Tokyo Washington Chicago Boston Texas California Florida
	Virginia Ohio Georgia Ukraine Poland Greece Turkey Egypt Libya Gaza Jerusalem Dublin Brussels Geneva Vienna`
		.trim()
		.split(/\s+/u)
		.concat(
			'New York',
			'United Kingdom',
			'United States',
			'Great Britain',
			'Northern Ireland',
			'North Korea',
			'South Africa',
			'Los Angeles',
			'New Zealand',
			'Hong Kong',
			'Saudi Arabia',
			'White House',
			'Downing Street',
			'Middle East',
			'San Francisco',
			'Soviet Union',
			'European Union',
			'United Nations',
		),
);
