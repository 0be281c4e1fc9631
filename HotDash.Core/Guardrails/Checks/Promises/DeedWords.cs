namespace HotDash.Core.Guardrails;

/// <summary>The deeds that change something for the customer, and what they are done to (PRM-06).</summary>
internal static class DeedWords
{
    /// <summary>Deeds, the particles that they need, and what they are done to.</summary>
    public static WordTable<Deed> Deeds { get; } = Read(
        """
        reversed|released|voided|waived|deducted|subtracted|transferred|matched|adjusted|repaid|forgiven|forgave|discounted : money
        refunded|reimbursed|credited : money order it you
        returned|paid|wired|sent : money
        cancelled|canceled|annulled|revoked|rescinded : money order booking account grant it
        changed|amended|modified|altered|corrected|updated : order booking money paper
        changed|amended|switched|swapped|moved|shifted|rescheduled|rebooked|rerouted|redirected|diverted|split|replaced : order booking money account paper it
        moved|switched|rebooked|upgraded|downgraded|unsubscribed|rerouted|transferred|enrolled|credited|reimbursed|removed : you
        swapped|exchanged|switched : goods
        expedited|allocated|reallocated|reassigned : order booking
        charged|debited|billed|invoiced : money account you
        called off : order booking grant
        set up : order booking account
        let go : culprit it
        warned|cautioned|retrained : culprit
        dropped|cleared|settled : money
        removed|deleted|hid|hidden : review
        rewritten|rewrote|issued : paper
        signed|checked|enrolled in : you
        upgraded|downgraded|extended|renewed|postponed|reinstated|restored|prolonged|shortened : order booking account
        booked|reserved|scheduled|arranged|organised|organized|rebooked : booking helper
        ordered|reordered : goods helper booking
        stopped|halted|paused|suspended|froze|frozen|intercepted|recalled|held|withheld|pulled|resumed|restarted|blocked : order account money it
        locked|unlocked|unblocked|deactivated|deleted|erased|wiped|purged|anonymised|anonymized|terminated|reactivated|reset|secured : account order it
        closed|shut|ended|disabled|enabled|activated|opened|merged|linked|unlinked|verified : account
        closed : order
        removed : account order money
        switched|turned off|on : account order
        signed|opted out|off|up : you account
        taken|took off|out|down : order money account culprit goods it
        written|wrote off|down : money it
        knocked|shaved|struck|stricken off : money it
        put|set through|back|forward : money order booking
        put|set|placed|got|lifted|applied|cleared : stop
        placed : order
        filed|lodged|submitted|opened|started|launched|initiated|raised|made|registered|logged|begun|began : case
        reported : authority
        informed|notified|alerted|called|phoned|rung|rang : authority
        called|phoned|rung|rang|sent|dispatched|despatched|summoned|hired|assigned : helper
        fired|sacked|dismissed|disciplined|reprimanded|penalised|penalized|banned|delisted|suspended|removed|blacklisted|demoted : culprit
        sacked|dismissed|disciplined|reprimanded|suspended|banned : it
        reissued|reprinted|regenerated|revised|recalculated : paper money grant
        fixed|sorted|rectified : money order paper
        applied|added|issued|loaded|granted|topped|awarded|deposited : money grant
        approved|authorised|authorized|processed|completed|finalised|finalized|accepted|granted|honoured|honored : grant
        reshipped|resent|remade|reprinted|couriered|replaced : goods it
        posted|shipped|mailed|dispatched|despatched|sent|packed|popped|produced : goods
        """);

    /// <summary>What each noun is.</summary>
    public static WordTable<DeedObjects> Nouns { get; } = ReadNouns(
        """
        refund|refunds|payment|payments|amount|charge|charges|fee|fees|fine|fines|penalty|surcharge|bill|price|cost|costs|difference|deposit|balance|sum|transfer|money|credit|credits|miles|points|cents|dollars|euros|pounds|bucks|transaction|debit|instalment|installment|instalments|installments|excess|postage|tip|voucher|discount|interest : money
        order|orders|booking|bookings|reservation|reservations|delivery|deliveries|shipment|shipments|parcel|parcels|package|packages|subscription|subscriptions|plan|contract|loan|rental|lease|hire|trial|deadline|stay|membership|renewal|autorenewal|renew|pickup|collection|policy|standing|purchase|address|item|items|box|slot|tariff|line|bag|run|dispatch|mandate : order
        appointment|appointments|booking|bookings|reservation|reservations|seat|seats|room|rooms|table|slot|ticket|tickets|flight|flights|trip|ride|lesson|class|date|time|visit|session|transfer|taxi|car|cab|courier|collection|pickup|pick|place|spot|spots|places|course|viewing|tow|hotel|stay|stop|delivery|installation|repair : booking
        address|size|colour|color|quantity|name|surname|phone|shipping : order
        account|accounts|card|cards|profile|login|password|passcode|code|codes|voucher|access|data|record|records|number|sim|device|devices|reminders|reminder|notifications|alerts|mailings|newsletter|newsletters|listing|shop|store|wallet|autorenew|autopay|renewal|session|sessions|roaming|pin|barring|address|e|email|emails|mails|marketing|details|autorenewal|lock|dunning : account
        complaint|complaints|claim|claims|trace|tracer|traces|investigation|dispute|chargeback|inquiry|enquiry|appeal : case
        plumber|electrician|technician|engineer|mechanic|locksmith|handyman|doctor|paramedic|ambulance|police|fitter|repairman|repairwoman|cleaner|cleaners|crew|glazier|vet|roofer|gasman|installer|someone|somebody|colleague : helper
        waiter|waitress|driver|seller|vendor|merchant|host|cashier|agent|employee|guard|barista|bartender|technician|employees|rider|staffer|hairdresser|stylist|trainer|member|user|him|her|culprit|clerk|reviewer|landlord|tutor|owner|courier : culprit
        invoice|invoices|receipt|ticket|tickets|certificate|bill|statement|policy|contract|itinerary|e : paper
        replacement|replacements|pair|screws|one|ones|part|parts|bottle|copy|spare|spares|kit|unit|lid|cable|charger|bag|set|batch|remake : goods
        return|exchange|exchanges|cancellation|upgrade|replacement|swap|warranty|refund|extension|credit|reimbursement|adjustment|reshipment : grant
        stop|hold|trace|tracer|block|freeze|lock|credit|recall|chargeback|ban|limit|bar|refund : stop
        review|reviews|post|comment|comments|rating|ad|advert|photo : review
        police|customs|authorities|authority|regulator|ombudsman|interpol|sheriff|council : authority
        """);

    /// <summary>Words that may stand within "I have ... cancelled".</summary>
    public static WordTable<bool> Adverbs { get; } = Set(
        "just already now also then since successfully personally both immediately straight away quickly manually duly finally fully only "
        + "all hereby meanwhile promptly permanently properly officially today again right there too ourselves myself officially quietly even swiftly once");

    /// <summary>Who does it on the shop's side, after "our" or "the".</summary>
    public static WordTable<bool> Ours { get; } = Set(
        "team teams department dept accounts finance billing warehouse depot manager supervisor colleague colleagues desk office engineers "
        + "engineer developers staff crew technicians specialist support logistics accountant cashier bookkeeping dispatch bakery kitchen workshop");

    /// <summary>What makes it no deed: a condition, a look-up, a wish.</summary>
    public static WordTable<bool> Moods { get; } = Set(
        "if once when whenever after until till unless whether before see shows show showing says say said saying looks looking appears appear seems seem according hope "
        + "wish sure ensure confirm check verify notice noticed believe think assume unfortunately while where who which whose sorry "
        + "wondering hear heard understand mentioned told know can could would will 'll should may might must cannot can't why how though although tell");

    /// <summary>What is an everyday report when nobody is named: "you've been charged twice".</summary>
    public static WordTable<bool> Owned { get; } = Set("charged debited billed invoiced checked signed");

    /// <summary>Somebody or something else did it: "because", "due to", "by your bank".</summary>
    public static WordTable<bool> Causes { get; } = Set("because due owing by as automatically after when since following unless");

    /// <summary>When it was: without such a word, "was cancelled" tells a state.</summary>
    public static WordTable<bool> Recent { get; } = Set("just already now today ago morning afternoon moment minute earlier minutes straight tonight immediately");

    /// <summary>What stands for the thing the deed is done to.</summary>
    public static WordTable<bool> Pronouns { get; } = Set("it that this them they both everything all these those he she him her");

    /// <summary>Where the thing that a deed is done to ends.</summary>
    public static WordTable<bool> Ends { get; } = Set(
        "to on in for from with by at about into under onto and but because so when if which who that until as than after before over or via our my their");

    /// <summary>"The order page", "your account notes": the noun after it is what counts.</summary>
    public static WordTable<bool> Heads { get; } = Set(
        "page notes note history team desk link links form policy policies confirmation info information status tool app section menu tab "
        + "guide process department template question questions query screenshot screenshots photo photos request requests list reply");

    private static WordTable<bool> Set(string words) => new(words.Split(' ').Distinct().ToDictionary(w => w, _ => true, StringComparer.Ordinal));

    private static WordTable<Deed> Read(string lines)
    {
        var all = new Dictionary<string, Deed>(StringComparer.Ordinal);
        foreach (var (left, objects) in Lines(lines))
        {
            var parts = left.Split(' ');
            foreach (var word in parts[0].Split('|'))
            {
                var known = all.GetValueOrDefault(word);
                all[word] = parts.Length == 1
                    ? known with { Takes = known.Takes | objects }
                    : known with { Particles = [.. known.Particles ?? [], .. parts[1].Split('|')], WithParticle = known.WithParticle | objects };
            }
        }

        return new(all);
    }

    private static WordTable<DeedObjects> ReadNouns(string lines)
    {
        var all = new Dictionary<string, DeedObjects>(StringComparer.Ordinal);
        foreach (var (left, objects) in Lines(lines))
            foreach (var word in left.Split('|')) all[word] = all.GetValueOrDefault(word) | objects;
        return new(all);
    }

    private static IEnumerable<(string Left, DeedObjects Objects)> Lines(string lines) =>
        from line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let halves = line.Split(" : ")
        select (halves[0], halves[1].Split(' ').Aggregate(DeedObjects.None, (sum, one) => sum | Enum.Parse<DeedObjects>(one, ignoreCase: true)));

    /// <summary>What a deed is done to, alone and with a particle ("took ... off").</summary>
    internal readonly record struct Deed(DeedObjects Takes, string[]? Particles, DeedObjects WithParticle);
}
