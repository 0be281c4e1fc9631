using System.Collections.Frozen;

namespace HotDash.Core.Guardrails;

/// <summary>The words by which people are known.</summary>
internal static partial class PeopleByWord
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>
        Somebody = Set("someone somebody anyone anybody person people one sombody somone sb some1 sum1 man woman lady guy whoever whomever who colleague staff human"),
        Anyone = Set("someone somebody anyone anybody sombody somone sb some1 sum1"),
        Whoever = Set("whoever whomever"),
        Lead = Set("lead leader leaders leads head chief oga ogas captain principal seniors senior higherup higherups uppers foreman director mgr supes honcho bigwig overlord gaffa"),
        LeadOf = Set("shift team floor section department group desk unit crew line duty your ur yr yer ya youre you're"),
        Management = Set("mgmt mgmnt managment managements leadership mngmt mangement managemnt manegement"),
        Articles = Set("a an the your ur yr yer ya any some another this that one you're youre our"),
        Between = Set("a an who whos who's that is thats that's 's with some more any the real actual of in from at bit much stands sits ranks has holds can could may further up little lot"
            + " actually really will would have having than your ur on are works working does way even which be higher then rather proper real"),
        Rank = Set("higher senior seniority above authority power clout rank management leadership charge sign-off signoff overrule overrules override overrides decide decides decision decisions"
            + " authorise authorize authorised authorized authorises authorizes mgmt superior over signs say clearance supervises oversees boss top-level"),
        Runs = Set("runs run manages leads supervises oversees owns bosses signs approves overrules heads calls makes decides authorises authorizes"),
        Deals = Set("deals deal handles handle does looks wrote responsible knows processes works takes sells repairs fixes understands writes designs planned packs took answers covers specialises specializes"),
        Desk = Set("department dept departement departmnt team desk section line office crew unit division people guys folks side branch squad lot counter helpdesk"),
        NoDesk = Set("the your ur a an my our his her their this that these those other some any all which what of in on at to for from and or is are was were be i you we they it"
            + " me us not no bottom front whole same next every each last first by with many most few more good nice in-line on-line product top direct phone order dead head date washing power deadline hot finish help land tag bus time home hand sub"),
        Places = Set("warehouse depot courier couriers store shop branch seller vendor pharmacist finance legal hr reception kitchen lab workshop factory billing accounts accounting sales returns refunds"
            + " shipping logistics claims cancellations retentions warranty payments fraud compliance procurement buchhaltung dispatch pharmacy florist bakery payroll underwriting admissions housing"
            + " collections customs technician technicians engineer mechanic doctor nurse fitter installer fitters designer tailor jeweller optician manufacturer supplier support"),
        Others = Set("coworker coworkers co-worker co-workers workmate workmates teammate teammates colleges hooman humann humain hoomans hooooman humam"),
        OneOf = Set("humans human ladies lady people guys girls girl team staff agents lads folks colleagues reps men women specialists experts advisors advisers operators"),
        Speaking = Set("speak speaks speaking spoken speaker speakers talks talk"),
        Talked = Set("dealt spoke talked had chatted was spoken helped sorted served"),
        Gentle = Set("gentleman lady guy chap fellow bloke man woman girl lad person agent advisor adviser rep"),
        Languages = Set("english spanish french german italian portuguese polish russian ukrainian arabic hindi urdu punjabi bengali tamil telugu chinese mandarin cantonese japanese korean vietnamese thai"
            + " turkish greek dutch swedish norwegian danish finnish hungarian czech slovak romanian bulgarian serbian croatian hebrew farsi persian swahili yoruba igbo hausa tagalog filipino"
            + " malay indonesian catalan welsh irish somali amharic lithuanian latvian estonian albanian afrikaans zulu pidgin nepali sinhala espanol francais deutsch italiano"),
        Human = Set("member members voice response reply answer contact touch interaction support help assistance operator colleague employee reader intervention eyes"),
        Alive = Set("living alive breathing real proper live senior human actual physical different");

    /// <summary>What other lists of cues do not hold: words of rank, misspelt titles, and the verbs that a desk is asked for with.</summary>
    private static readonly CueWords Cues = new(
        "visor", "viser", "vizor", "vsior", "viosr", "rvsor", "mnag", "mange", "manga", "manae", "manaa", "meneg", "menag", "nager", "leader", "ur lead", "shift lead", "floor lead", "ur head", "ur chief", " oga", "mgm",
        "captain", "foreman", "above u", "overrul", "overrid", "whoever", "whomever", "report to", "answer to", "coworker", "co-worker", "workmate", "teammate", "hooman", "humann", "humain", "humam", "speaking", " speakers",
        "speak to", "speak with", "speak 2", "talk to", "talk with", "talk 2", "chat with", "get me to", "put me", "pass me", "hand me", "switch me", "link me", "pop me", "route me", "ransfer", "onnect", "put through", "tells you",
        "who runs", "who owns", "in charge", "responsible", "gentleman", " lady", "ladies", " guy", "sum1", "some1", " sb ", "ceo", "back on", "people", "direct me");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
