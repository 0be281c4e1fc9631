using HotDash.Core.Conversations;

namespace HotDash.Tests.Core.Conversations;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "Where is my order? I've been waiting for two weeks.")]
    [InlineData("en", "hi, can u tell me when it will ship pls")]
    [InlineData("en", "Thank you, the pump arrived and it works.")]
    [InlineData("en", "I moved from Los Angeles to La Paz, can you change the address?")]
    [InlineData("es", "Hola, ¿dónde está mi pedido? Todavía no ha llegado.")]
    [InlineData("es", "Quiero que me devuelvan el dinero, por favor.")]
    [InlineData("fr", "Bonjour, où est ma commande ? Je n'ai toujours rien reçu.")]
    [InlineData("fr", "J'ai commandé une pompe et vous m'avez envoyé un filtre.")]
    [InlineData("de", "Wo ist meine Bestellung? Ich warte schon seit zwei Wochen.")]
    [InlineData("de", "Die Pumpe ist leider kaputt, ich möchte sie zurückgeben.")]
    [InlineData("it", "Buongiorno, dove si trova il mio ordine? Non è ancora arrivato.")]
    [InlineData("pt", "Olá, onde está o meu pedido? Ainda não chegou.")]
    [InlineData("pt", "Vocês não me responderam até agora, quero o dinheiro de volta")]
    [InlineData("nl", "Waar blijft mijn bestelling? Ik heb nog steeds niets ontvangen.")]
    [InlineData("nl", "De pomp is kapot, kan ik hem terugsturen naar jullie?")]
    [InlineData("hi-Latn", "mera order kab tak aayega bhai, abhi tak nahi mila hai")]
    [InlineData("sv", "Hej, var är min beställning? Jag har inte fått något.")]
    [InlineData("da", "Hej, hvor er min pakke? Jeg har ikke fået noget endnu.")]
    [InlineData("pl", "Dzień dobry, gdzie jest moje zamówienie? Jeszcze nie przyszło.")]
    [InlineData("tr", "Merhaba, siparişim nerede? Kargo hala gelmedi.")]
    [InlineData("ru", "Здравствуйте, где мой заказ?")]
    [InlineData("ja", "注文した商品がまだ届いていません。")]
    [InlineData("zh", "我的订单在哪里？还没有收到。")]
    [InlineData("ko", "주문한 상품이 아직 도착하지 않았습니다.")]
    [InlineData("ar", "أين طلبي؟ لم يصل بعد")]
    [InlineData("hi", "मेरा ऑर्डर कहाँ है?")]
    public void A_sentence_tells_its_language(string language, string text) =>
        Assert.Equal(language, LanguageGuess.In(text));

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("W9300146")]
    [InlineData("Dana Reyes, 12 Rue de la Paix, 75002 Paris")]
    [InlineData("https://example.org/de/der/die/das @die_das #und")]
    [InlineData("refund pump Weber")]
    [InlineData("bhai mera order kab aayega, abhi tak nahi mila, I was told it will be here today")]
    [InlineData("👩‍🚀 👍 !!!")]
    public void Too_short_or_mixed_a_text_tells_none(string text) => Assert.Null(LanguageGuess.In(text));
}
