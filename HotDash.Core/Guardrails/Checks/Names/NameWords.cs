using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>The words around a name by which <see cref="NamesSpokenTo"/> tells whom a reply speaks to.</summary>
internal static class NameWords
{
    /// <summary>What follows a greeting or thanks without being anybody's name.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNames = Of(
        "there all everyone everybody team folks friend friends again both guys guy sir sirs madam ma'am maam mam sir/madam and so but "
        + "we we're we've we'll you you're your yours for to no not yes yeah please thanks thank sorry ok okay alright hi hello hey good well welcome "
        + "back happy great i i'm i've i'll i'd im it it's that that's this these those just ladies gentlemen from the our ours as my "
        + "me monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "christmas easter xmas absolutely certainly understood sure perfect wonderful of whom with in on at by about if when once "
        + "while since unfortunately how what what's where who why which can could would should do does did is are was were has have had let "
        + "lets let's glad nice hope hoping congratulations congrats enjoy today tomorrow yesterday now here here's there's then next also "
        + "however any anything some more one an a or yep yup nope right love dear darling buddy mate pal bro man dude lovely beautiful "
        + "beloved valued customers passenger passengers patron patrons resident residents member player players applicant parent parents student rider flyer clients members guests fans fam y'all yall world neighbor neighbour traveler traveller "
        + "oh wow ah aw hmm yay nevertheless nonetheless anyway regardless furthermore moreover lastly finally firstly secondly sincerely otherwise "
        + "concerned hiring support service care staff always never very really kindly don't due per each every first last same "
        + "god lord jesus heaven gosh amazing awesome excellent fantastic brilliant apologies apologize bye goodbye cheers stay keep follow looking reaching "
        + "contacting getting writing letting waiting being choosing shopping flying travelling traveling ms mr mrs dr miss "
        + "ugh oof ouch yikes argh eek ew haha hahaha hehe lol whoa woah phew uh hm hmmm "
        + "estimado estimada querido querida todo todos tous tout alle zusammen tutti todas buenas buenos bonne guten bom boa");

    /// <summary>Words after which only a person can stand: "Thanks Maria", "So sorry, Mr. Lopez".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Courtesies = Of(
        "hi hello hey dear thanks thx sorry apologies goodbye welcome gracias merci danke obrigado obrigada grazie");

    /// <summary>Words after which a person may stand: "Okay Peter", "have a nice day Jim", "I understand, Ms. Lopez".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = Of(
        "okay ok alright right sure yes yeah yep no nope great perfect absolutely certainly understood definitely indeed exactly well now hello "
        + "hey hi please today tonight day evening weekend night morning afternoon again much lot that this it you there soon then patience wait "
        + "understand see know hear luck problem worries course question point understandable bye cheers care one week holiday "
        + "noted fine good awesome excellent wonderful amazing fantastic look listen agreed correct true so thing news "
        + "inconvenience trouble confusion delay experience patient gotcha got ugh oh ouch oof yikes aw aww haha lol meanwhile congratulations congrats");

    /// <summary>Words that end what is said to a person, so that the next word can only be the person: "for you, Xaviera?"</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Of(
        "day evening weekend night afternoon morning you that it patience understand course again help wait concern much lot hear today week "
        + "inconvenience trouble confusion delay holiday worries problem waiting understanding welcome me soon us question ahead");

    /// <summary>Words before "Xaviera," that make it a person without a comma: "Okay Xaviera, ..."</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings = Of("okay ok sure alright hey hi hello");

    /// <summary>Words before ", Maria," that make her somebody else: "our manager, Maria,".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Apposed = Of(
        "name names named agent agents colleague colleagues manager managers supervisor supervisors representative rep reps specialist "
        + "specialists advisor adviser lead leader leads associate friend friends wife husband son daughter mother father mom mum dad sister brother "
        + "partner owner founder ceo director by with from to is am are like including and or both technician technicians driver courier "
        + "doctor team teams member members teammate teammates passenger passengers traveler travelers recipient guest guests user users contact contacts "
        + "buyer buyers planner florist baker butcher chef cook tailor seamstress engraver plumber electrician mechanic carpenter gardener painter fitter installer "
        + "photographer pharmacist optician nurse vet dentist barber stylist hairdresser tutor coach trainer teacher instructor host hostess concierge receptionist "
        + "curator editor developer engineer accountant bookkeeper lawyer solicitor broker captain pilot steward stewardess attendant conductor waiter waitress "
        + "bartender barista cleaner housekeeper packer foreman clerk cashier secretary chairman chairwoman boss head chief intern apprentice expert analyst "
        + "seller vendor supplier neighbour neighbor roommate boyfriend girlfriend fiance fiancee cousin uncle aunt grandma grandpa grandmother grandfather "
        + "nephew niece dispatcher postman mailman handler inspector adjuster underwriter moderator counselor therapist librarian sommelier winemaker brewer "
        + "roaster jeweller jeweler goldsmith watchmaker cobbler upholsterer "
        + "customer designer artist author staff assistant officer coordinator person people models model sizes size "
        + "colors colours color colour styles style cities store stores location locations shades characters character kids children cat dog puppy");

    /// <summary>How letters end: "Best, Anna".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closings = Of(
        "regards best sincerely wishes love yours truly faithfully respectfully warmly cordially xoxo xx greetings saludos grusse gruesse "
        + "gruss cordialement abrazos atentamente gratefully signed saludo abrazo besos atte lg vg mfg saluti cumprimentos abraco abracos groet groetjes "
        + "halsningar hilsen mvh pozdrawiam kveoja terveisin");

    /// <summary>Words that go on after a name that is spoken to without a comma: "Thanks Maria for waiting".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GoesOn = Of(
        "thanks thank sorry for i i'm i've i'll we we're we've we'll but that this your the let please can could it as you you're if my our");

    /// <summary>Words after "Maria," that tell of her: "Maria, who sits in Reno".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tells = Of("who whose from has is was will or");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string words) =>
        FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
