extension Lexicon {
    /// Common nouns, adjectives and the words that show what a name names.
    static let openClasses: [(WordClasses, String)] = [
        (
            .noun,
            """
            ability access age air animal area arm army art article artist audience author baby \
            ball band bank bar bear bed bird birth blood board boat body bone bottom box boy brain \
            brother building bus business camera capital car card career case cat cell century \
            chair child children church cinema citizen city coast code college colour color \
            committee community company computer conference constitution corner council country \
            county couple course court cousin culture cup customer daughter day death decade \
            degree department design direction director disease dish dog door drama earth east \
            economy edge editor education effect egg election end energy engine enemy evening \
            evidence eye face fact family farm father film finger fire floor food foot forest \
            founder friend front fruit future game garden girl glass goal gold government ground \
            group hair hall head health heart hill history home horse hospital hotel hour house \
            husband ice idea industry insect island job journal king kitchen knowledge lady lake \
            language law leader leaf leg letter library life light line lion literature machine \
            magazine majority man manager market marriage meat medicine meeting member men metal \
            method middle milk mind minister minute moment money month moon morning mother \
            mountain mouse mice mouth movement movie museum music name nation nature neck \
            neighbour network news newspaper night north novel number object ocean office officer \
            oil opinion order owner page paper parent part party patient people percent period \
            person phone picture piece place plane plant plate player poem poet police policy \
            politics population president prison problem product professor property province \
            quality queen question race radio railway region relationship religion result river \
            road rock role room rose sale salt school science scientist sea season seat section \
            sentence series service set sex ship shoe shop side singer sister size skill skin sky \
            snow soldier son song south space species speech speed sport spring square staff star \
            station status stone story street strength student success sugar summer sun system \
            table teacher team technology television theatre theory thing time title town trade \
            train tree troops truth uncle university village voice wall war water weather week \
            west wife wind window wine winter woman women wood word work worker world writer year \
            youth sheep wolf wolves
            """
        ),
        (
            .adjective,
            """
            able academic active actual afraid alive alone ancient angry annual available aware \
            bad basic beautiful better best big bigger biggest black blue brief bright broad brown \
            central certain cheap chief clean clear close cold common complete complex cool \
            correct critical current dark dead deep dense different difficult direct dirty double \
            dry due early eastern easy economic electric empty english entire equal evil exact \
            expensive extra fair false familiar famous fast fat final fine first flat foreign \
            formal former free frequent fresh full fundamental funny general giant glad global \
            good grand grateful great greater greatest green grey gray happy hard heavy high \
            higher highest hot huge human hungry ideal ill important independent indoor inner \
            pleasant internal international junior keen key large larger largest last late later \
            latest lead leading left legal little live local long longer longest loud low lower \
            lowest lucky main major male female mass maximum medical mere middle military minimum \
            minor modern multiple musical mutual narrow national native natural near necessary \
            negative new newest next nice noble normal northern nuclear numerous odd official old \
            older oldest only open opposite oral orange original other outer overall own past \
            perfect permanent personal pink plain poor popular positive possible powerful present \
            previous primary prime private proper public pure purple quick quiet rare raw ready \
            real recent red regular religious responsible rich right rough round royal rural sad \
            safe same scared second secondary secret senior separate serious severe sharp short \
            sick silent similar simple single slow small smaller smallest smart smooth social soft \
            solar sole solid sorry southern special specific square stable standard steady strange \
            strict strong successful such sudden sufficient sure sweet tall tallest thick thin \
            third thirsty tight tiny tired top total tough traditional true twin typical unique \
            unknown upper urban usual vast vital warm weak western wet white whole wide wild \
            willing wise wonderful wooden worth worst worse wrong yellow young younger youngest \
            north-east south-west fourth fifth sixth seventh eighth ninth tenth bored \
            south-eastern
            """
        ),
        (
            [.noun, .personNoun],
            """
            actor actress architect artist astronaut astronomer athlete author ballerina banker \
            biologist boxer businessman businesswoman cartoonist chemist choreographer comedian \
            composer conductor cricketer critic cyclist dancer designer diplomat director \
            dramatist drummer economist editor engineer entrepreneur explorer filmmaker footballer \
            founder golfer guitarist historian illustrator inventor journalist judge lawyer \
            linguist mathematician mayor missionary model monarch mountaineer musician navigator \
            novelist nurse officer painter philanthropist philosopher photographer physician \
            physicist pianist pilot pioneer playwright poet politician producer programmer \
            psychologist rapper researcher sailor scholar scientist screenwriter sculptor singer \
            singer-songwriter skier soldier songwriter spy statesman surgeon swimmer teacher \
            theologian translator violinist vocalist woman writer man boy girl mother father wife \
            husband son daughter brother sister uncle aunt nephew niece grandfather grandmother \
            king queen prince princess emperor chairman ceo spokesman spokeswoman goalkeeper \
            defender midfielder striker quarterback coach senator governor president minister \
            bishop saint monk priest farmer player baron
            """
        ),
        (
            .placeWord,
            """
            river lake mount mountain mountains sea ocean bay island islands isle peninsula cape \
            gulf valley hill hills forest desert city town village county province state district \
            region republic kingdom empire territory street road avenue square bridge park palace \
            castle tower airport station harbour harbor port canal creek falls glacier beach coast \
            borough township parish prefecture plateau canyon strait cathedral lighthouse \
            neighborhood neighbourhood suburb municipality stadium arena commune
            """
        ),
        (
            .organisationWord,
            """
            university college institute school academy company corporation corp corp. inc inc. \
            ltd ltd. llc plc gmbh ag co co. group bank labs laboratories laboratory foundation \
            association society committee council commission agency ministry department bureau \
            party union club team band orchestra church press records pictures studios \
            entertainment airlines railways newspaper network league federation organization \
            organisation army navy hospital museum library theatre theater court parliament senate \
            congress government brothers bros. brewery publisher trust authority board office \
            corps division fc administration
            """
        ),
        (
            .eventWord,
            """
            war battle revolution olympics championship championships cup festival conference \
            election treaty siege massacre earthquake hurricane tournament games expedition \
            crusade uprising rebellion riots coup summit awards ceremony
            """
        ),
        (
            .workWord,
            """
            film movie novel book album song single poem play opera musical series show programme \
            documentary painting sculpture magazine journal symphony comic manga anime episode \
            sitcom ballet trilogy soundtrack
            """
        ),
        (
            .givenName,
            """
            james john robert michael william david richard joseph thomas charles christopher \
            daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian \
            george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan \
            stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick \
            raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter \
            kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean \
            austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel \
            logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny \
            bradley mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa \
            nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy \
            melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley \
            anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn \
            janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly \
            lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha \
            gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy \
            sophia grace denise amber doris marilyn danielle beverly isabella theresa diana \
            natalie brittany charlotte marie kayla alexis lori ada bob tom tim jim mike dave steve \
            fred hans karl friedrich wilhelm johann otto ludwig heinrich pierre jacques jean-paul \
            francois antoine luigi giovanni giuseppe marco paolo carlos luis miguel pedro pablo \
            antonio fernando ivan vladimir sergei mikhail dmitri boris nikolai ahmed mohammed \
            muhammad ali hassan omar ravi raj amit kenji hiroshi akira wei li neil elvis oliver \
            leonard leon ernest edgar hugh herbert fritz alfred max simon martin stuart graham ian \
            colin nigel clive derek geoffrey
            """
        ),
    ]
}
