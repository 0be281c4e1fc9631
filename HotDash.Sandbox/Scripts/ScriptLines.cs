namespace HotDash.Sandbox.Scripts;

/// <summary>What scripted customers say.</summary>
internal static class ScriptLines
{
    private static readonly Dictionary<string, string[]> FollowUps = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            "Hello? Anyone there?",
            "Still waiting on an answer here.",
            "I can see you are open. Could somebody please look at this?",
            "The car is on jack stands and the bay is paid by the hour, so I need to know today.",
            "Any update?",
            "Just checking that my message went through.",
        ],
        ["es"] = ["¿Hola? ¿Hay alguien?", "Sigo esperando una respuesta, por favor."],
        ["de"] = ["Hallo, ist da jemand?", "Ich warte immer noch auf eine Antwort."],
        ["fr"] = ["Bonjour, il y a quelqu'un ?", "J'attends toujours votre réponse."],
        ["ja"] = ["まだお返事がありませんが、いかがでしょうか。", "確認をお願いします。"],
        ["ar"] = ["مرحبا، هل من أحد هنا؟", "ما زلت أنتظر الرد."],
    };

    private static readonly Dictionary<string, string[]> Thanks = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            "Thanks, that helps.",
            "Great, thank you! Bye.",
            "OK, I will keep an eye on it. Thanks.",
            "Perfect, appreciate the quick answer.",
            "Alright. And could you send the tracking link once you have it?",
        ],
        ["es"] = ["Muchas gracias, quedo a la espera."],
        ["de"] = ["Super, vielen Dank!"],
        ["fr"] = ["Merci beaucoup, bonne journée !"],
        ["ja"] = ["ありがとうございます。助かりました。"],
        ["ar"] = ["شكرا جزيلا لكم."],
    };

    public static readonly IReadOnlyList<string> Openings =
    [
        "Hi, does the 255 lph in-tank pump come with the strainer or is that separate?",
        "My order confirmation never arrived but the card was charged. Can you check?",
        "The header gasket in the box is for a big block, I ordered small block.",
        "Is the dual-quad intake back in stock any time soon?",
        "Tracking has said \"label created\" since Monday. Has it shipped?",
        "Which jets do I need for a 650 at 5,000 feet?",
        "Can I still change the shipping address? I ordered an hour ago.",
        "The EFI kit throws a TPS code on first start. What should the idle voltage be?",
        "One of the two valve covers arrived with a crack in the corner.",
        "I would like to return an unopened distributor. How does that work?",
        "Do you ship crate engines to Canada?",
        "The coupon from the newsletter does not work at checkout.",
    ];

    public static readonly IReadOnlyList<string?> Names =
    [
        "Wade Holloway", "Imani Carter", "Luis Ortega", "Becca Lindqvist", "quiet-meadow-482", "Tom Arceneaux",
        "Yuki Tanabe", null, "Priya Raman", "Gus Petrakis", "bold-sunset-077", "Marcy Dole",
    ];

    public static IReadOnlyList<string> FollowUp(string language) => FollowUps.GetValueOrDefault(language, FollowUps["en"]);

    public static IReadOnlyList<string> Thank(string language) => Thanks.GetValueOrDefault(language, Thanks["en"]);
}
