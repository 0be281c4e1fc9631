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
        ("sv", "och att det som en ett jag inte ar pa med av for den till har om men hej tack var nar hur min mitt mina kan ni du vi fran eller ska skulle "
            + "vill bestallning paket fortfarande mycket bara sa dig mig er ert kommer kom fatt inget nagot sedan efter idag borde varfor detta dessa hos han hon "
            + "vad blev har finns alla nu an lite bra hade skicka skickade fick far tar gora gjort beklagar garna valkommen vanliga dagar eran ratt igen"),
        ("da", "og at det som en et jeg ikke er pa med af for den til har om men hej tak hvor hvornar hvordan min mit mine kan du vi fra eller skal vil ville "
            + "bestilling pakke pakken stadig meget kun dig mig jer jeres kommer kom faet noget intet siden efter hvorfor dette disse hos ogsa hva nar dere han hun "
            + "blev havde gerne desvaerre beklager endnu deres vores bare lidt nu fik far sendt sende godt venlig hilsen dage igen jo da noen noe takk ble hadde etter"),
        ("pl", "i w na z nie to jest sie do ze co jak ale za od po moje moja moj mnie jestem mam czy gdzie kiedy dlaczego prosze dziekuje dzien dobry zamowienie "
            + "paczka przesylka jeszcze juz tylko przez dla ten ta te tego bylo byc sa nadal witam panstwo panstwa mi o zamowienia paczke mozna moze moge bardzo "
            + "jednak gdy aby oraz ktory ktora ktore bo wiec tak tez tym pan pani panu dni dnia czesc nic ktos jesli"),
        ("tr", "ve bir bu da de icin ile ne ama cok daha benim siparis siparisim kargo nerede neden nasil lutfen tesekkurler merhaba ben siz degil var yok mi mu "
            + "olarak kadar gibi hala henuz ancak bana sonra once geldi gelmedi iyi gunler bunu sizin size beni hic her gun icinde olan oldu olur urun urunu iade "
            + "istiyorum ederim musteri paket kutu kutuda numarasi hesabima nereden yardimci misiniz musunuz mi midir ya cunku fakat simdi bugun yarin"),
        ("cs", "a v na se je to ze s z do pro jsem jsme ale jak co tak uz jeste kdy kde proc prosim dekuji dobry den ahoj objednavka objednavku balik zasilka "
            + "mam mate muzete bych by byl byla bylo jsou neni nebo ktery ktera ktere si mi me muj moje vas vam vase nas mne take jen velmi dnes zitra po od "
            + "az kdyz protoze tam tady nic neco bude budu ne ano jde"),
        ("fi", "ja on ei se etta en ole oli olen mutta kun niin jos myos vain viela nyt miten missa milloin miksi kiitos hei moi terve tilaus tilaukseni paketti "
            + "paketin olisi voi voin voisitteko saanut saapunut sitten minun teidan meidan tai kuin joka mika mita tama taman siita kanssa paivaa paivan "
            + "hyvaa kiitoksia ystavallisin ovat ollut tulee pitaisi haluan haluaisin"),
        ("ro", "si in nu la de cu un o pe este sunt am ati ai are a fost din mai ca ce dar sau cum unde cand pentru va rog buna ziua multumesc comanda coletul "
            + "inca deja foarte imi mi ma imi meu mea nostru dumneavoastra aceasta acest acum daca doar zile astazi maine nimic tot toate fara dupa"),
        ("hu", "a az es nem hogy van egy is de meg mar csak ha mint vagy azt ezt itt ott mikor hol miert kerem koszonom szia jo napot rendeles rendelesem csomag "
            + "csomagom meg nincs volt lesz lehet tudom szeretnem nekem onok kell ki mi ezt akkor most ma holnap nap napja utan elott minden semmi"),
        ("vi", "toi khong cua cho la va duoc mot nay thi ma co nhung cac da dang se roi chua hang don giao minh em anh chi ban shop xin cam vui long giup voi "
            + "nguoi ngay hom nao sao gi den tu khi neu van con hon rat nhieu lam muon can biet goi tien hoan tra mua nhan"),
        ("id", "yang dan di ini itu saya tidak ada untuk dengan dari ke pada adalah sudah belum bisa akan juga atau karena kami anda kamu apa kapan dimana "
            + "mengapa kenapa bagaimana tolong terima kasih pesanan paket barang hari masih lagi saja sangat mohon maaf selamat pagi siang nya mau harus kalau "
            + "tapi tetapi sampai uang kembali kirim dikirim aku ga gak nggak udah min kak"),
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
