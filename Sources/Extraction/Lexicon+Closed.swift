extension Lexicon {
    /// The closed word classes of English.
    static let closedClasses: [(WordClasses, String)] = [
        (
            .determiner,
            """
            a an the this that these those some any each every no another both either neither such \
            all half several many few much more most other certain various
            """
        ),
        (.possessivePronoun, "my your his her its our their whose"),
        (.subjectPronoun, "i you he she it we they one everyone everybody someone somebody nobody"),
        (
            .objectPronoun,
            """
            me you him her it us them himself herself itself themselves ourselves myself yourself \
            something nothing anything everything one
            """
        ),
        (
            .preposition,
            """
            of to in on at by for with from into onto upon about against between among amongst \
            amid through throughout during before after above below under beneath beside besides \
            behind beyond near across along around over inside outside within without toward \
            towards via per despite since until till unlike like as than off past alongside \
            opposite underneath concerning regarding including excluding versus atop aboard ago
            """
        ),
        (.conjunction, "and or but nor & yet"),
        (
            .subordinator,
            """
            because although though while whereas when whenever if unless until since before after \
            as once so lest wherever whether that where why how
            """
        ),
        (.relative, "who whom which that where whose what"),
        (.be, "is are was were be been being am 's 're 'm"),
        (.have, "has have had having 've"),
        (.doing, "do does did"),
        (.modal, "will would can could may might shall should must ca wo 'll 'd cannot"),
        (.negation, "not n't never no hardly neither nor"),
        (
            .adverb,
            """
            very too also just only even still yet already again always often sometimes usually \
            once twice now then here there soon later ever never rather quite almost perhaps maybe \
            well far away back together apart instead however therefore thus moreover furthermore \
            meanwhile nevertheless nonetheless otherwise hence afterwards afterward thereafter \
            previously currently originally formerly mainly mostly currently eventually indeed \
            first last long much more most less least about around up down out so else ago abroad \
            today yesterday tomorrow tonight either both not initially later further forward
            """
        ),
        (.particle, "up down out off away back over on along together apart forward around aside"),
        (
            .numberWord,
            """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
            fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy \
            eighty ninety hundred thousand million billion trillion dozen
            """
        ),
        (
            .month,
            """
            january february march april may june july august september october november december \
            jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. \
            sep. sept. oct. nov. dec.
            """
        ),
        (.weekday, "monday tuesday wednesday thursday friday saturday sunday"),
        (.timeWord, "today yesterday tomorrow tonight"),
        (
            .personTitle,
            """
            mr mrs ms dr prof mr. mrs. ms. dr. prof. sir dame lord lady king queen prince princess \
            emperor empress pope saint st. president senator sen. governor gov. judge justice \
            captain capt. general gen. colonel col. major sergeant sgt. lieutenant lt. admiral \
            rev. reverend bishop cardinal archbishop count countess duke duchess baron baroness \
            earl chancellor minister ambassador professor doctor coach sultan tsar shah rabbi \
            sister brother father
            """
        ),
        (
            .nameParticle,
            "of de la le du da di do dos das del della der den van von zu bin ibn al el ap and the in for y on st & et des und"
        ),
        (
            .unit,
            """
            km m cm mm mi mile miles kilometre kilometres kilometer kilometers metre metres meter \
            meters feet foot ft inch inches yard yards acre acres hectare hectares kg g mg ton \
            tons tonne tonnes pound pounds lb lbs ounce ounces litre litres liter liters percent % \
            year years month months week weeks day days hour hours minute minutes second seconds \
            dollar dollars euro euros degrees mph km/h gb mb tb kb hz mhz ghz watts kw mw volts
            """
        ),
    ]
}
