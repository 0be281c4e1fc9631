using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Given names of many countries, folded. No list of names is complete: it finds people where anything could stand
/// (", Maria!"); where only a person can stand ("Hi Maria,") a capital is enough.
/// </summary>
internal static partial class GivenNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.ToFrozenSet(
        Each(Listed).Concat(Each(Further)), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names that are as often a place, a month, a make or an ordinary word.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "abbey", "adelaide", "alexandria", "angel", "april", "art", "asia", "august", "aurora", "austin", "bill", "brooklyn",
            "carolina", "carter", "chase", "chelsea", "christian", "clinton", "cole", "concepcion", "dale", "dallas", "denver",
            "don", "earl", "florence", "georgia", "german", "houston", "israel", "jan", "jesus", "joy", "kent", "lance", "lincoln", "london",
            "lourdes", "mark", "may", "mercedes", "milan", "nova", "orlando", "paris", "phoenix", "raven", "reed", "regina", "salvador",
            "santiago", "savannah", "sky", "skye", "star", "stein", "sterling", "summer", "sydney", "target", "urban", "victoria",
            "virginia", "will", "wade",
            .. Each(FurtherWords),
        ],
        StringComparer.Ordinal);

    private static string[] Each(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True for a given name, folded.</summary>
    public static bool Contain(ReadOnlySpan<char> folded) => Names.Contains(folded);

    /// <summary>True for a given name, folded, that is hardly ever anything else.</summary>
    public static bool ContainOnly(ReadOnlySpan<char> folded) =>
        Names.Contains(folded) && !Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);

    private const string Listed =
        """
        aaron abbey abby abdul abdullah abigail abraham adam adelaide adrian adriana agnes ahmed aidan aisha
        akira alan albert alberto alejandra alejandro aleksander alessandra alessandro alex alexander alexandra
        alexandre alexandria alexis alfonso alfred alfredo ali alice alicia alina alison allan allen allison
        alvaro alyssa amalia amanda amber amelia amelie amina amir amit amy ana anastasia anders andre andrea
        andreas andreea andrei andres andrew andy angel angela angelica angelina angelo anita anja anjali ann
        anna annabelle anne annette annika anthony antoine anton antonia antonio anya april aria ariana arjun
        armando arnold arthur arturo arun asha ashley asia astrid august aurelie aurora austin ava aysha barbara
        barry bart beatrice beatriz becky belinda ben benedict benjamin bernadette bernard bernd bert beth
        bethany betty beverly bianca bill bjorn bob bobby bonnie boris brad bradley brandon brenda brendan brett
        brian bridget brigitte brooklyn bruce bruno bryan caitlin calvin cameron camila camilla camille carina
        carl carla carlo carlos carmen carol carole carolina caroline carolyn carrie carter catalina catarina
        catherine cathy cecilia cedric celia celine cesar chandra charles charlie charlotte chase chelsea cheryl
        chiara chloe chris christa christian christina christine christoph christophe christopher cindy claire
        clara clarissa claudia claudio clemens clement clinton clive cole colin colleen connor conor constance
        corinne cornelia courtney craig cristian cristiano cristina crystal curtis cynthia cyril daisy dale
        dallas damian damien dan dana daniel daniela daniele danielle danny daphne darren dave david dawn dean
        debbie deborah debra deepa deepak delia delphine denis denise dennis derek desmond diana diane diego
        dieter dimitri dina dirk dmitri dolores dominic dominik dominique don donald donna dora doreen doris
        dorothy doug douglas duncan dustin dylan earl eddie edgar edith edmund eduardo edward edwin eileen
        elaine eleanor elena eleni elias elif elijah elisa elisabeth elise elizabeth ella ellen ellie elliot
        elsa elvira emil emilia emilie emilio emily emma emmanuel enrico enrique eric erica erik erika erin
        ernest ernesto esteban esther ethan eugene eva evan evelyn fabian fabio fatima federico felicia felicity
        felipe felix ferdinand fernanda fernando filip fiona florence florian floriane frances francesca
        francesco francis francisco franck francois francoise frank franz fred frederic frederick freya frida
        fritz gabriel gabriela gabriele gabriella gareth gary gavin gemma genevieve geoffrey george georgia
        georgina gerald geraldine gerard gerhard german giacomo gianluca gilbert gillian gina giovanna giovanni
        gisela giulia giuseppe gladys glen glenn gloria gonzalo gordon graham greg gregor gregory greta
        guadalupe guido guillaume guillermo gunther gustavo gwen hamza hannah hannes hans harold harriet harry
        harsh hassan heather hector heidi heike heinrich helen helena helene helga henri henrik henry herbert
        herman hiroshi holger hortense howard hubert hugh hugo hussein iain ian ibrahim ida ignacio igor ilaria
        ilse imran ines inga inge ingrid irena irene irina isaac isabel isabella isabelle ismael israel ivan
        ivana ivy jack jackie jacob jacqueline jacques jaime jake jakob james jamie jan jana jane janet janice
        janine jared jasmin jasmine jason javier jean jeanette jeff jeffrey jelena jen jenna jennifer jenny jens
        jeremy jerome jerry jesse jessica jesus jill jim jimmy joachim joan joana joanna joao jochen jodie joe
        joel joelle johan johanna johannes john johnny jon jonas jonathan jordi jorge jose josef josefine joseph
        josephine joshua joy juan juana judith judy juergen julia julian juliana julie julien juliet julio
        julius jun june jurgen justin justine kai kamal karen karim karin karina karl karla karolina kasper
        katarina kate katharina katherine kathleen kathryn kathy katie katja katrin katya kavita kayla keiko
        keith kelly ken kenji kenneth kent kerry kevin khadija khalid kieran kim kimberly kirsten klara klaus
        konrad konstantin kristen kristin kristina kristof krzysztof kumar kurt kyle kylie lance lars latisha
        laura lauren laurence laurent lea leah lee leila lena leo leon leona leonard leonardo leonie leroy
        leslie leticia lewis liam lidia liesel lily lina lincoln linda lindsay linnea lisa liz lloyd logan lola
        lorena lorenzo loretta lorraine lothar louis louisa louise lourdes luc luca lucas lucia luciana lucie
        lucy ludwig luigi luis luisa lukas luke lutz lydia lynn madeleine magda magdalena maggie magnus mahmoud
        malcolm malik manfred manuel manuela mara marc marcel marcela marcello marcelo marcia marco marcos
        marcus margaret margarita margit margot maria mariam mariana marianne marie marilyn marina mario marion
        marius mariya marjorie mark markus marlene marta martha martin martina marvin mary maryam massimo mateo
        mateusz mathias mathieu matilda matt matteo matthew matthias maureen maurice mauro max maximilian may
        maya megan mehmet mei melanie melinda melissa mercedes mercy meredith mia micah michael michaela michal
        michel michele michelle miguel mikael mike mila milan milena millie milos mina miranda miriam mitchell
        mohamed mohammad mohammed moira molly mona monica monika morgan moritz muhammad murali murray mustafa
        nadia nadine nancy naomi natalia natalie natasha nathalie nathan nathaniel neha neil nelson niamh
        nicholas nick nicola nicolas nicole niels nigel nikita nikolai nikolas nils nina noah noel noemi nora
        norbert norma norman nuria octavia olaf oleg olga oliver olivia olivier omar orlando oscar oskar osman
        otto owen pablo pamela paola paolo paris pascal pat patricia patricio patrick patrik patty paul paula
        paulina pauline paulo pavel pedro penelope penny per peter petra phil philip philippa philippe phillip
        phoenix phyllis pia pierre piotr pooja prakash pranav preeti priscilla priya quentin quinn rachel rafael
        rahul raj rajesh ralf ralph ramon randy raphael raquel rashid raul raven ravi ray raymond rebecca reed
        regina regine renata renate rene renee reza rhonda ricardo riccardo richard rick riley rita rob robert
        roberta roberto robin rocio rodrigo roger rohan roland rolf roman ron ronald ronan rosa rosalie rosario
        rose rosemary ross roxanne roy ruben rudolf rupert russell ruth ryan sabine sabrina sadie salim sally
        salma salvador sam samantha samir samuel sandeep sandra sandro sanjay santiago sara sarah sasha satoshi
        savannah scott sean sebastian selena selma serena sergei sergey sergio shane shannon sharon shaun shawn
        sheila shelley sherry shirley silvia simon simona simone sinead sky skye sofia sofie sonia sonja sophia
        sophie stan stanislav stefan stefania stefano stella stephan stephanie stephen sterling steve steven
        stuart sue summer sunil sunita suresh susan susana susanne suzanne sven svetlana sydney sylvia sylvie
        tamara tania tanja tanya tara tariq tatiana ted teresa teresita terry theodore theresa therese thierry
        thomas tiago tiffany tim timo timothy tina tobias toby todd tom tomas tomasz tommy toni tony tracey
        tracy travis trevor tristan troy tyler ulrich ulrike ursula ute uwe valentina valeria valerie vanessa
        vera verena veronica veronika vicente vicky victor victoria vijay vikram viktor viktoria vincent viola
        violet virginia vivian vladimir wade walter wanda wayne wendy werner wesley wilfred wilhelm will william
        wilma wolfgang xavier ximena yannick yasmin yolanda yosef youssef yuki yuri yusuf yvette yvonne zachary
        zahra zainab zane zara zeynep zoe zofia zuzanna
        """;
}
