/// Countries by their short English names (ISO 3166) and the demonyms that point to them.
enum Countries {
    /// Folded names. A name of several words is found word by word (``EntityTyper``).
    static let names: Set<String> = {
        var names = Set(byDemonym.values)
        for name in list.split(separator: "\n") { names.insert(String(name)) }
        return names
    }()

    /// Folded demonym to folded country: "french" to "france".
    static let byDemonym: [String: String] = {
        var table: [String: String] = [:]
        for line in demonyms.split(separator: "\n") {
            let fields = line.split(separator: ":", maxSplits: 1)
            guard fields.count == 2 else { continue }
            for demonym in fields[1].split(separator: " ") {
                table[String(demonym)] = String(fields[0])
            }
        }
        return table
    }()

    private static let demonyms = """
        afghanistan:afghan afghans
        albania:albanian albanians
        algeria:algerian algerians
        angola:angolan angolans
        argentina:argentine argentinian argentines
        armenia:armenian armenians
        australia:australian australians
        austria:austrian austrians
        azerbaijan:azerbaijani azerbaijanis
        bahrain:bahraini
        bangladesh:bangladeshi bangladeshis
        belarus:belarusian belarusians
        belgium:belgian belgians
        bolivia:bolivian bolivians
        bosnia and herzegovina:bosnian bosnians
        botswana:batswana
        brazil:brazilian brazilians
        bulgaria:bulgarian bulgarians
        cambodia:cambodian cambodians
        cameroon:cameroonian cameroonians
        canada:canadian canadians
        chile:chilean chileans
        china:chinese
        colombia:colombian colombians
        costa rica:costa-rican
        croatia:croatian croatians croats
        cuba:cuban cubans
        cyprus:cypriot cypriots
        czech republic:czech czechs
        denmark:danish danes dane
        dominican republic:dominican dominicans
        ecuador:ecuadorian ecuadorians
        egypt:egyptian egyptians
        england:english
        estonia:estonian estonians
        ethiopia:ethiopian ethiopians
        fiji:fijian fijians
        europe:european europeans
        asia:asian asians
        africa:african africans
        finland:finnish finns finn
        france:french
        gambia:gambian
        georgia:georgian georgians
        germany:german germans
        ghana:ghanaian ghanaians
        greece:greek greeks
        guatemala:guatemalan
        guinea:guinean
        haiti:haitian haitians
        honduras:honduran
        hungary:hungarian hungarians
        iceland:icelandic icelander
        india:indian indians
        indonesia:indonesian indonesians
        iran:iranian iranians
        iraq:iraqi iraqis
        ireland:irish
        israel:israeli israelis
        italy:italian italians
        ivory coast:ivorian
        jamaica:jamaican jamaicans
        japan:japanese
        jordan:jordanian jordanians
        kazakhstan:kazakh kazakhs
        kenya:kenyan kenyans
        kuwait:kuwaiti kuwaitis
        laos:laotian
        latvia:latvian latvians
        lebanon:lebanese
        liberia:liberian liberians
        libya:libyan libyans
        lithuania:lithuanian lithuanians
        luxembourg:luxembourgish luxembourger
        malawi:malawian
        malaysia:malaysian malaysians
        mali:malian
        malta:maltese
        mauritius:mauritian
        mexico:mexican mexicans
        moldova:moldovan moldovans
        mongolia:mongolian mongolians
        montenegro:montenegrin
        morocco:moroccan moroccans
        mozambique:mozambican
        namibia:namibian
        nepal:nepalese nepali
        netherlands:dutch
        new zealand:new-zealander
        nicaragua:nicaraguan
        nigeria:nigerian nigerians
        north macedonia:macedonian macedonians
        norway:norwegian norwegians
        oman:omani
        pakistan:pakistani pakistanis
        panama:panamanian
        paraguay:paraguayan
        peru:peruvian peruvians
        philippines:filipino filipinos philippine
        poland:polish
        portugal:portuguese
        qatar:qatari
        romania:romanian romanians
        russia:russian russians
        rwanda:rwandan rwandans
        saudi arabia:saudi saudis
        scotland:scottish scots
        senegal:senegalese
        serbia:serbian serbians
        sierra leone:sierra-leonean
        singapore:singaporean singaporeans
        slovakia:slovak slovaks slovakian
        slovenia:slovenian slovenians
        somalia:somali somalis
        south africa:south-african
        south korea:south-korean
        spain:spanish
        sri lanka:sri-lankan
        sudan:sudanese
        sweden:swedish swedes swede
        switzerland:swiss
        syria:syrian syrians
        taiwan:taiwanese
        tanzania:tanzanian tanzanians
        thailand:thai
        trinidad and tobago:trinidadian
        tunisia:tunisian tunisians
        turkey:turkish
        uganda:ugandan ugandans
        ukraine:ukrainian ukrainians
        united kingdom:british
        united states:american americans
        uruguay:uruguayan
        uzbekistan:uzbek uzbeks
        venezuela:venezuelan venezuelans
        vietnam:vietnamese
        wales:welsh
        yemen:yemeni
        zambia:zambian
        zimbabwe:zimbabwean zimbabweans
        """

    private static let list = """
        andorra
        antigua and barbuda
        bahamas
        barbados
        belize
        benin
        bhutan
        brunei
        burkina faso
        burundi
        cape verde
        central african republic
        chad
        comoros
        democratic republic of the congo
        republic of the congo
        congo
        czechia
        djibouti
        dominica
        el salvador
        equatorial guinea
        eritrea
        eswatini
        gabon
        grenada
        guinea-bissau
        guyana
        hong kong
        kiribati
        kosovo
        kyrgyzstan
        lesotho
        liechtenstein
        macau
        madagascar
        maldives
        marshall islands
        mauritania
        micronesia
        monaco
        myanmar
        burma
        nauru
        niger
        north korea
        northern ireland
        palau
        palestine
        papua new guinea
        puerto rico
        saint kitts and nevis
        saint lucia
        samoa
        san marino
        seychelles
        solomon islands
        south sudan
        suriname
        tajikistan
        timor-leste
        togo
        tonga
        turkmenistan
        tuvalu
        united arab emirates
        united states of america
        usa
        uk
        u.s.
        u.s
        u.k.
        soviet union
        ussr
        vanuatu
        vatican city
        yugoslavia
        czechoslovakia
        great britain
        """
}
