using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>Requests for people in Spanish, French, German, Italian and Portuguese, and what only looks like one.</summary>
public sealed class ForeignRequestTests
{
    private static SignalKind[] Kinds(string text) => [.. ReplyContexts.SignalsIn(text).Select(s => s.Kind)];

    private static bool AsksForSomebody(string text) => Kinds(text).Any(k => k is SignalKind.SupervisorRequest or SignalKind.HandoffRequest or SignalKind.EscalationRequest);

    [Theory]
    [InlineData("¿Me puede comunicar con un supervisor, por favor?")]
    [InlineData("póngame con el responsable de una vez")]
    [InlineData("necesito que me llame un encargado")]
    [InlineData("Puis-je parler à un responsable ?")]
    [InlineData("je veux votre supérieur au téléphone")]
    [InlineData("passez moi le directeur svp")]
    [InlineData("Ich möchte mit Ihrem Teamleiter sprechen.")]
    [InlineData("Holen Sie bitte Ihren Vorgesetzten.")]
    [InlineData("kann ich bitte den chef haben")]
    [InlineData("Vorrei parlare con il direttore.")]
    [InlineData("mi passi il suo responsabile")]
    [InlineData("chiamatemi il capo")]
    [InlineData("Gostaria de falar com um supervisor.")]
    [InlineData("chama o gerente aí por favor")]
    [InlineData("Me passe para o seu superior, por gentileza.")]
    [InlineData("Exijo hablar con la encargada")]
    [InlineData("Quisiera que me llame su jefa")]
    [InlineData("Geben Sie mir die Abteilungsleiterin")]
    [InlineData("Je souhaite parler à votre chef de service")]
    [InlineData("Voglio un supervisore adesso")]
    [InlineData("Chamem a vossa coordenadora, por favor")]
    public void Asks_for_a_supervisor(string text) => Assert.Contains(SignalKind.SupervisorRequest, Kinds(text));

    [Theory]
    [InlineData("¿Puedo hablar con alguien?")]
    [InlineData("pásame con un humano")]
    [InlineData("ponme con el departamento de devoluciones")]
    [InlineData("Je voudrais parler à un conseiller")]
    [InlineData("je veux parler à une vraie personne")]
    [InlineData("Pouvez-vous me passer le service comptabilité ?")]
    [InlineData("Ich möchte mit einem Mitarbeiter reden")]
    [InlineData("Bitte verbinden Sie mich mit der Technik.")]
    [InlineData("Vorrei parlare con un operatore")]
    [InlineData("posso parlare con una persona vera?")]
    [InlineData("Mi passi l'ufficio resi, per favore.")]
    [InlineData("Quero falar com um atendente")]
    [InlineData("posso falar com uma pessoa de verdade?")]
    [InlineData("me transfere pra um humano")]
    [InlineData("¿Me pueden pasar con facturación?")]
    [InlineData("Gibt es jemanden, der Englisch spricht? Ich will mit einem Menschen reden")]
    [InlineData("Je préfère parler à quelqu'un d'autre")]
    [InlineData("Vorrei parlare con qualcuno")]
    [InlineData("Gostaria de falar com outra pessoa")]
    public void Asks_for_somebody_else(string text) => Assert.True(AsksForSomebody(text));

    [Theory]
    [InlineData("Mi jefa quiere saber cuándo llega")]
    [InlineData("Ich muss erst meinen Chef fragen.")]
    [InlineData("je dois demander à mon responsable")]
    [InlineData("devo chiedere al mio capo")]
    [InlineData("preciso perguntar ao meu chefe")]
    [InlineData("El encargado de la tienda me dijo que viniera")]
    [InlineData("Der Teamleiter hat mich schon angerufen, danke.")]
    [InlineData("je voudrais remercier votre responsable")]
    [InlineData("¿Alguien me puede decir dónde está mi pedido?")]
    [InlineData("Puede recogerlo otra persona?")]
    [InlineData("Kann jemand anders unterschreiben?")]
    [InlineData("Quelqu'un peut m'aider avec ma commande ?")]
    [InlineData("qualcuno può dirmi dov'è il pacco?")]
    [InlineData("alguém pode me ajudar com o pedido?")]
    [InlineData("No necesito un supervisor")]
    [InlineData("Mein Chef möchte eine Rechnung")]
    [InlineData("Mon responsable veut un reçu")]
    [InlineData("Ho parlato con un responsabile ieri")]
    [InlineData("O meu chefe quer a fatura")]
    [InlineData("Ya hablé con una persona, gracias")]
    public void Asks_for_nobody(string text) => Assert.False(AsksForSomebody(text));
}
