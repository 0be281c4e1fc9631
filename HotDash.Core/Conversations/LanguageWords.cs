using HotDash.Core.Guardrails;

namespace HotDash.Core.Conversations;

/// <summary>The commonest words of the languages that are told apart by them, folded, chat spellings included.</summary>
internal static class LanguageWords
{
    private static readonly (string Code, string Words)[] Lists =
    [
        ("en", "the and you that it is i to of for with was on have are not be at this but from they we my your what where when "
            + "how why who can could would will should please thanks thank hello hi hey order been has had do does did don t s "
            + "im ive dont didnt cant its u ur pls get got just about still any there here me so if no yes in a as or an he she "
            + "her his him our us been were more out up now then than them these those because ll ve re isn doesn wasn haven "
            + "want need know back need after before over only also again very much day days today week help sorry"),
        ("es", "el la los las que de en un una por con para no es se lo mi su pero como mas esta este esto yo te me le les del al "
            + "ya muy hola gracias pedido donde cuando quiero tengo puedo puede favor buenos buenas dias estoy tiene hay ha he "
            + "han fue si porque aun todavia nada todo tambien nos les usted ustedes necesito envio dinero desde hace hasta sin "
            + "sobre eso ese esa llego llegado recibido quien cual ser hacer tarde noche senor y o a e sus son entre ahora"),
        ("fr", "le la les un une des de du et en est que qui je vous nous il elle ils ne pas pour avec dans sur mon ma mes votre vos "
            + "ce cette ces mais ou au aux par plus bonjour merci commande j c qu n d l ai suis avez avoir etre fait toujours "
            + "encore rien tout bien tres quand comment pourquoi quel quelle depuis jours svp stp sans si se son sa ses notre "
            + "leur y a ont ete sont serait peux pouvez voudrais veux colis recu"),
        ("de", "der die das und ich nicht ist sie mit ein eine einen einem einer es zu den dem auf fur von wir ihr ihre ihren mein "
            + "meine meinen meiner haben habe hat bitte danke hallo wo wann wie was warum noch schon aber auch nur wenn dass im "
            + "am bei nach aus an um als kann konnen sind war wird werden mir mich uns bestellung paket seit immer kein keine "
            + "sehr geehrte damen herren guten tag in so da er oder wurde mal vielen grusse mochte heute ihnen zum zur"),
        ("it", "il lo la gli le un una di che e non per con mi ma come sono ho ha hai ordine dove quando perche grazie ciao "
            + "buongiorno buonasera salve vorrei posso ancora questo questa del della dello dei delle nel nella alla al dal dalla "
            + "piu se ci si io lei voi noi mio mia miei vostro vostra suo sua anche molto niente nulla tutto giorni pacco stato "
            + "essere fare stata arrivato ricevuto rimborso cosa chi qui gia da in a o i su avete abbiamo sto prego"),
        ("pt", "o a os as que de do da dos das em no na nos nas um uma para por com nao e eu meu minha seu sua mas como mais "
            + "voce voces obrigado obrigada ola oi bom boa dia tarde noite pedido onde quando porque ainda esta estou tenho "
            + "quero gostaria posso pode ja foi ser tem ate muito tudo nada isso este esse essa pelo pela ao aos se me lhe "
            + "favor preciso chegou recebi dinheiro encomenda encomendei sao sem so entao tambem agora faz vcs vc"),
        ("nl", "de het een en van ik niet is dat die je jij u zijn mijn uw met voor op te in aan er maar om ook nog wel geen naar "
            + "bij wat waar wanneer hoe waarom heb heeft hebben had ben was wordt worden kan kunnen wil graag bedankt dank "
            + "hallo bestelling pakket al deze dit dan als uit over door mij wij we jullie hun ze hij zo nu toch sinds alleen "
            + "goedemorgen beste vriendelijke groet gekregen ontvangen niets alles veel dus want meer moet weer"),
        ("hi-Latn", "hai hain nahi nahin kya kyu kyun kab kahan mera meri mere mujhe aap aapka apka ka ki ke ko se mein me ho hu hun "
            + "hoon tha thi raha rahi rahe kar karo karna kiya karke diya gaya gayi bhi abhi aur par toh bas bhai yaar yar "
            + "koi kuch kitna kitne jaldi paisa paise wapas chahiye batao bolo accha acha theek thik ye yeh wo woh hi na ji "
            + "sab log itna bahut mai main tum tumhara hum humko liye wala wali phir ab tak haan han dijiye kijiye"),
        ("sv", "och att det som en ett jag inte ar pa med av for den till har om men hej tack var nar hur min mitt mina kan ni du "
            + "vi fran eller ska skulle vill bestallning paket fortfarande mycket bara sa dig mig er ert kommer kom fatt inget "
            + "nagot sedan efter idag borde varfor detta dessa hos"),
        ("da", "og at det som en et jeg ikke er pa med af for den til har om men hej tak hvor hvornar hvordan min mit mine kan "
            + "du vi fra eller skal vil ville bestilling pakke pakken stadig meget kun dig mig jer jeres kommer kom faet noget "
            + "intet siden efter hvorfor dette disse hos ogsa hva nar dere"),
        ("pl", "i w na z nie to jest sie do ze co jak ale za od po moje moja moj mnie jestem mam czy gdzie kiedy dlaczego prosze "
            + "dziekuje dzien dobry zamowienie paczka przesylka jeszcze juz tylko przez dla ten ta te tego bylo byc sa nadal "
            + "witam panstwo panstwa mi o"),
        ("tr", "ve bir bu da de icin ile ne ama cok daha benim siparis siparisim kargo nerede neden nasil lutfen tesekkurler "
            + "merhaba ben siz degil var yok mi mu olarak kadar gibi hala henuz ancak bana sonra once geldi gelmedi iyi gunler"),
    ];

    private static readonly WordTable<int> Languages = new(Lists
        .SelectMany((list, i) => list.Words.Split(' ').Distinct().Select(word => (word, Bit: 1 << i)))
        .GroupBy(w => w.word, w => w.Bit, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Aggregate((a, b) => a | b), StringComparer.Ordinal));

    /// <summary>The codes, by bit.</summary>
    public static readonly string[] Codes = [.. Lists.Select(list => list.Code)];

    /// <summary>A bit for each language that has the word among its commonest; 0 for none.</summary>
    public static int Of(ReadOnlySpan<char> word) => Languages.TryGet(word, WordHash.Of(word), out var languages) ? languages : 0;
}
