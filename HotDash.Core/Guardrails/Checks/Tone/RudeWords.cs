using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Profanity and insults. A reply that holds one is not sent (TON-01).</summary>
internal static partial class RudeWords
{
    /// <summary>Insults: said to the customer, or of them.</summary>
    public static Phrases Insults { get; } = new(
        """
        fuck|fucks|fucked|fucking|fuckin|fucker|fuckers|fck|fcking|fuk|wtf|stfu|motherfucker|motherfuckers
        motherfucking|bullshit|bullshitting|shit|shits|shitty|shithead|shithole|shitshow|bitch|bitches|bitching
        bitchy|asshole|assholes|arsehole|arseholes|dumbass|dumbasses|jackass|smartass|bastard|bastards|cunt|cunts
        dickhead|dickheads|prick|pricks|wanker|wankers|twat|twats|douche|douchebag|goddamn|goddamnit
        idiot|idiots|moron|morons|imbecile|imbeciles|nitwit|dimwit|halfwit|scumbag|scumbags
        retarded|crybaby|crybabies|mierda|pendejo|pendeja|pendejos|idiota|idiotas|gilipollas|cabron|cabrones|scheisse
        scheiss|arschloch|dummkopf|merde|connard|imbecil
        ass hole|holes
        dumb|jack|smart ass|asses
        bull shit
        god damn
        your|you|another damn|damned
        damn|damned you|customer|customers|fool|people|complaint|complaints
        you <are> <adv>* <bad>
        you being <adv>* <bad>
        are you <adv>* <bad>
        you must be <adv>* stupid|dumb|crazy|insane|illiterate
        you sound <adv>* <bad>
        <bad> customer|customers|people|person|complaint|complaints|email|emails|mistake|excuse|excuses
        what|that|this|it <is>? <adv>* <bad> question|request|thing|idea|message|demand
        another|your|such|more <bad> question|questions|request|thing|idea|message
        asking <adv>* <bad> questions
        we don't give a damn|crap|toss
        what <is> wrong with you
        something wrong with you
        out of your mind
        lost your mind
        don't be <adv>* stupid|dumb|idiot|pathetic|thick|dense
        how stupid|dumb|dense|thick|slow can|are you
        your stupid|dumb|stupidity|ignorance|idiocy|incompetence|laziness
        your tiny|little|small brain
        you <adv>* fool|jerk|clown|brat|crook|fraud|cheat|pest|troll|liar|loser|idiot|moron
        shut up
        shut your mouth|face|trap|mouths
        shut the .. up
        screw|sod|bugger you|off|this
        go to hell
        what|why|where|who|how the hell|heck
        the hell is|are|do|did|you
        drop dead
        get lost
        piss|pissed|pissing off
        bloody hell|idiot|fool|stupid|annoying|customers
        kiss my
        suck it
        cut the crap
        full of crap|it
        load|bunch|piece of crap|bull|rubbish|lies
        your crap
        i hate you|customers|your|people
        you make me sick
        nobody|noone likes you
        no one likes you
        """);

    /// <summary>Swearing at nobody: "sorry for the damn delay".</summary>
    public const string Swearing =
        """
        damn|damned|damnit|dammit
        """;

    /// <summary>Letters behind stars: "sh*t", "b*tch", "f***".</summary>
    [GeneratedRegex(@"\b(?:f[*@#]+\w*|sh[*!]+t?\w*|s\*+t|bull ?sh[*!]\w*|b[*!]+t?ch\w*|a\*\*(?:hole)?|d\*mn)", SupervisorPatterns.Safe)]
    public static partial Regex Masked();
}
