using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails.Wording;

public sealed class LanguageRuleTests
{
    private const string German = "Vielen Dank für Ihre Nachricht. Wir haben Ihre Bestellung geprüft und melden uns morgen.";
    private const string English = "Thank you for your message. We have checked your order and will write to you tomorrow.";
    private const string Spanish = "Gracias por su mensaje. Hemos revisado su pedido y le escribiremos mañana.";

    private static Judgement Judge(string reply, MessageBuilder messages) =>
        ReplyJudge.Judge(ReplyContexts.Reply(reply, new ConversationBuilder().Named(null), messages));

    private static MessageBuilder Says(params string[] texts) => texts.Aggregate(new MessageBuilder(), (m, text) => m.Customer(text));

    [Theory]
    [InlineData(German, "Hi, my order has not arrived yet.", "Can you tell me where it is?")]
    [InlineData(Spanish, "Where is my parcel? It was due on Monday.", "I still have nothing.")]
    [InlineData(English, "Hola, ¿dónde está mi pedido?", "Todavía no ha llegado y lo necesito para mañana.")]
    [InlineData(English, "Bonjour, où est ma commande ?", "Je ne l'ai toujours pas reçue et c'est pour demain.")]
    [InlineData(English, "こんにちは、注文した商品がまだ届いていません。", "確認をお願いします。")]
    [InlineData("Здравствуйте, ваш заказ уже отправлен.", "Hi, where is my order?", "It was due on Monday and I need it.")]
    public void Another_language_than_the_customers_is_blocked(string reply, string first, string second) =>
        Assert.Contains("LNG-01", Judge(reply, Says(first, second)).Rules(Severity.Block));

    [Theory]
    [InlineData("Lamentamos mucho el retraso de su envío.")]
    [InlineData("Bitte senden Sie uns die Nummer.")]
    [InlineData("Merci de nous envoyer votre numéro de commande.")]
    public void A_short_reply_without_a_word_of_the_customers_language_is_blocked(string reply) => Assert.Contains(
        "LNG-01", Judge(reply, Says("Hi, where is my order?", "It was due on Monday and I still have not got it.")).Rules(Severity.Block));

    [Theory]
    [InlineData(Spanish, "Hola, ¿dónde está mi pedido?", "Todavía no ha llegado.")]
    [InlineData(German, "Hallo, wo ist mein Paket?", "Ich warte seit einer Woche.")]
    [InlineData("OK, done! :)", "Hola, ¿dónde está mi pedido?", "Todavía no ha llegado.")]
    [InlineData("Order 1042: Laptop, Monitor, Keyboard, Mouse, Headset.", "Hola, ¿dónde está mi pedido?", "Todavía no ha llegado.")]
    [InlineData("Hola, gracias por escribirnos, ya hemos enviado su pedido. Hello, thank you for writing, we have sent your order.", "Hola, ¿dónde está mi pedido?", "Todavía no ha llegado.")]
    [InlineData("We have checked the order and you will get it tomorrow.", "Mera order kahan hai? Abhi tak nahi aaya.", "Jaldi batao kya hua hai.")]
    public void The_same_a_mixed_or_an_unsure_one_passes(string reply, string first, string second) =>
        Assert.DoesNotContain("LNG-01", Judge(reply, Says(first, second)).Rules());

    [Theory]
    [InlineData("Tack för ditt meddelande. Vi har fått din fråga och vi svarar dig i dag.", "Hej, hvor er min pakke?", "Jeg har ikke fået den endnu, og jeg skal bruge den.")]
    [InlineData("Olá, obrigado pela mensagem. Já enviamos o seu pedido e não há mais atraso.", "Hola, ¿dónde está mi pedido?", "Todavía no ha llegado y lo necesito para mañana.")]
    public void A_close_one_only_warns(string reply, string first, string second)
    {
        var judgement = Judge(reply, Says(first, second));
        Assert.Contains("LNG-01", judgement.Rules(Severity.Warn));
        Assert.DoesNotContain("LNG-01", judgement.Rules(Severity.Block));
    }

    [Theory]
    [InlineData("Dobrý den, kde je moje objednávka?", "Zásilka ještě nepřišla a já ji potřebuji dnes.")]
    [InlineData("Hei, missä minun tilaus on?", "Paketti ei ole vielä saapunut, kiitos jos voitte auttaa.")]
    [InlineData("Bună ziua, unde este comanda mea?", "Nu am primit încă coletul și am nevoie de el.")]
    [InlineData("Jó napot, hol van a rendelésem?", "Még nem jött meg a csomag, kérem segítsen.")]
    [InlineData("Xin chào, đơn hàng của tôi đâu rồi?", "Tôi vẫn chưa nhận được hàng, shop giúp mình với.")]
    [InlineData("Halo kak, pesanan saya belum sampai.", "Sudah lama tapi barang tidak dikirim, tolong ya.")]
    [InlineData("Merhaba, siparişim nerede?", "Kargo hala gelmedi, lütfen yardımcı olur musunuz?")]
    [InlineData("Hej, hvor er min pakke?", "Den skulle være kommet i torsdags, men jeg har ikke fået den.")]
    public void English_to_a_customer_of_a_smaller_language_is_blocked(string first, string second) =>
        Assert.Contains("LNG-01", Judge(English, Says(first, second)).Rules(Severity.Block));

    [Fact]
    public void Who_also_wrote_in_the_replys_language_is_only_warned_about() => Assert.DoesNotContain("LNG-01", Judge(
        English,
        Says("Hello, I would like to know where my order is, please.", "¿Dónde está mi pedido?", "Todavía no ha llegado y lo necesito.", "Gracias por su ayuda con esto."))
        .Rules(Severity.Block));

    [Fact]
    public void A_reply_that_speaks_of_languages_only_warns() => Assert.Equal(["LNG-01"], Judge(
        "We are sorry, but we can only answer in English. Could you write to us in English, please?",
        Says("Hola, ¿dónde está mi pedido?", "Todavía no ha llegado y lo necesito.")).Rules());

    [Fact]
    public void When_the_customer_wrote_too_little_our_own_replies_tell() => Assert.Contains("LNG-01", Judge(
        German, new MessageBuilder().Customer("My order?").Reply(English).Customer("ok, thanks")).Rules(Severity.Block));

    [Fact]
    public void Nobody_knows_the_language_of_a_number() => Assert.DoesNotContain("LNG-01", Judge(German, Says("1042", "???")).Rules());

    [Fact]
    public void What_the_browser_says_counts_last()
    {
        var c = new ConversationBuilder().Named(null).Build() with { Facts = new ShopFacts { Language = "en-US" } };
        var x = ReplyContexts.Reply(German, null, Says("1042")) with { Conversation = c };
        Assert.Contains("LNG-01", ReplyJudge.Judge(x).Rules(Severity.Block));
        Assert.DoesNotContain("LNG-01", ReplyJudge.Judge(x with { Reply = English }).Rules());
    }
}
