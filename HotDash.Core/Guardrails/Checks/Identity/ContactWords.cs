using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Tells a shop's own address or number from somebody's, by the words around it.</summary>
internal static partial class ContactWords
{
    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        StringComparer.Ordinal,
        "support", "help", "helpdesk", "info", "care", "service", "services", "sales", "contact", "contactus", "orders", "order", "returns",
        "refunds", "team", "hello", "hi", "feedback", "press", "billing", "store", "shop", "office", "admin", "mail", "customerservice",
        "customercare", "customersupport", "customerservices", "cs", "complaints", "privacy", "security", "abuse", "noreply", "no-reply",
        "phishing", "spoof", "spoofing", "scam", "scams", "fraud", "report", "reports", "reporting", "reportphishing", "reportfraud", "suspicious",
        "reply", "notifications", "alerts", "updates", "newsletter", "groups", "group", "events", "weddings", "catering", "booking", "reception",
        "frontdesk", "concierge", "tickets", "members", "membership", "workshop", "studio", "kundenservice", "kundendienst", "kontakt", "hilfe", "bestellungen",
        "avisos", "notificaciones", "ayuda", "soporte", "contacto", "pedidos", "reservas", "atencion", "hola", "aide", "bonjour", "commandes", "assistenza",
        "servizio", "ordini", "ajuda", "contato", "suporte", "accounts", "social", "socialmedia", "enquiries", "inquiries", "ask", "warranty", "reservations", "bookings", "guestservices",
        "shipping", "logistics", "claims", "disputes", "webmaster", "marketing", "media", "careers", "jobs", "hr", "legal", "finance");

    private static readonly FrozenSet<string> PublicMailboxes = FrozenSet.Create(
        StringComparer.Ordinal,
        "gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.uk", "yahoo.co.in", "ymail.com", "hotmail.com", "hotmail.co.uk", "outlook.com",
        "live.com", "msn.com", "icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "gmx.com", "gmx.de", "web.de",
        "mail.com", "email.com", "mail.ru", "yandex.ru", "yandex.com", "qq.com", "163.com", "126.com", "rediffmail.com", "zoho.com",
        "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "btinternet.com", "orange.fr", "free.fr", "t-online.de", "fastmail.com");

    /// <summary>True for <c>help@brand.com</c>: the name of a role, not of a person, and no private mailbox unless the role is plain.</summary>
    public static bool IsOfACompany(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var local = email[..at];
        return Array.Exists(local.Split('.', '-', '_', '+'), Roles.Contains)
            || (!IsPrivateMailbox(email) && EndsInRole().IsMatch(local));
    }

    /// <summary>True for numbers that only a company has.</summary>
    public static bool IsTollFree(string digits)
    {
        var national = digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
        return national is { Length: 10 } && national[..3] is "800" or "888" or "877" or "866" or "855" or "844" or "833" or "900"
            || digits.StartsWith("080", StringComparison.Ordinal) || digits.StartsWith("0300", StringComparison.Ordinal)
            || digits.StartsWith("0345", StringComparison.Ordinal) || digits.StartsWith("084", StringComparison.Ordinal)
            || digits.StartsWith("0333", StringComparison.Ordinal)
            || (digits.Length == 10 && (digits.StartsWith("1300", StringComparison.Ordinal) || digits.StartsWith("1800", StringComparison.Ordinal)));
    }

    /// <summary>"Call us at", "e-mail our team": the reader is sent to the shop.</summary>
    public static bool InvitesToUs(string sentence) => Invitation().IsMatch(sentence);

    /// <summary>"Please call", "you can write to": the reader is sent somewhere, most likely to the shop.</summary>
    public static bool Invites(string sentence) => Please().IsMatch(sentence);

    /// <summary>True for a mailbox that anybody can have.</summary>
    public static bool IsPrivateMailbox(string email) => PublicMailboxes.Contains(email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..]);

    /// <summary>"On file", "your number", "registered": somebody's own contact.</summary>
    public static bool IsAboutSomebody(string sentence) => Somebody().IsMatch(sentence);

    /// <summary>"Delivered to", "your address": where a customer lives, not where the shop is.</summary>
    public static bool IsAboutTheirAddress(string sentence) => TheirAddress().IsMatch(sentence) && !ShopsAddress().IsMatch(sentence);

    [GeneratedRegex("(?:support|help|care|service|services|team|sales|orders|store|shop|info|phishing|spoof|abuse|fraud|scams?)$", SupervisorPatterns.Safe)]
    private static partial Regex EndsInRole();

    [GeneratedRegex(
        @"\b(?:(?:call|e-?mail|contact|reach|ring|phone|write|text|message|drop|dm|get in touch with|speak (?:to|with)|talk to|reply to|chat with|forward(?: it| this| them)? to)(?: out)?(?: to)?"
        + @" (?:us|our|me|the (?:\w+ ){0,3}(?:team|department|support|desk|line|office|store|helpline|customer service|customer care))\b"
        + @"|(?:us|me) (?:an? )?(?:e-?mail|call|line|message|ring|note) |our (?:\w+ ){0,4}(?:number|line|e-?mail|address|team|department|hotline|helpline|desk|inbox)"
        + @"|(?:helpline|hotline|customer (?:service|care|support|relations)|support (?:line|team|desk|number)|tech(?:nical)? support|call cent(?:er|re)|opening hours|open (?:from|until|24)))",
        SupervisorPatterns.Safe)]
    private static partial Regex Invitation();

    [GeneratedRegex(
        @"\b(?:(?:please|you can(?: also)?|feel free to|just|or|and) (?:call|ring|dial|phone|e-?mail|contact|write to|text|send)|get in touch|reach out)\b|^(?:e-?mail|write to|contact|call|ring|phone|text) ",
        SupervisorPatterns.Safe)]
    private static partial Regex Please();

    [GeneratedRegex(
        @"\b(?:on (?:file|record|(?:the|your|this|that) (?:account|order|profile))|registered|belongs?|listed|linked|associated|attached|your (?:\w+ )?(?:phone|mobile|cell|telephone|contact)? ?number"
        + @"|(?:his|her|their|'s) (?:\w+ )?(?:number|phone|mobile|cell)|code (?:to|was|has)|(?:sent|texted|called|tried|sms|reached) (?:\w+ ){0,5}(?:to|at|on)|(?:call|ring|phone|text|reach|message)(?:ed|ing)? (?:you|him|her|them)(?: back)? (?:at|on)"
        + @"|(?:the|another|other|previous) (?:customer|buyer|recipient|owner|account|purchaser|guest)|recipient|account holder|phone(?: number)?:|mobile:|tel:|cell:|contact number|phone number)",
        SupervisorPatterns.Safe)]
    private static partial Regex Somebody();

    [GeneratedRegex(
        @"\b(?:your (?:\w+ )?address|deliver(?:ed|y|ing)?|ship(?:ped|ping|s)?|sent|send(?:ing)?|on (?:file|record)|registered|dispatched|address(?: is|:)|lives?)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex TheirAddress();

    [GeneratedRegex(
        @"\b(?:our (?:\w+ ){0,3}(?:address|store|warehouse|office|shop|depot|branch|facility)|return(?:s|ed|ing)? (?:it |them |the \w+ )?to|back to|pick ?-?up (?:at|from)|collect|visit|branch|warehouse|store at|send (?:it|them) to us)\b",
        SupervisorPatterns.Safe)]
    private static partial Regex ShopsAddress();
}
