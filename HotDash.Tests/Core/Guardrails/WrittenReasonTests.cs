using HotDash.Core.Guardrails;

namespace HotDash.Tests.Core.Guardrails;

public sealed class WrittenReasonTests
{
    private static readonly WrittenReasonValidator Validator = new();

    [Theory]
    [InlineData("Answered on the phone.")]
    [InlineData("VIP customer")]
    [InlineData("Kundin angerufen")]
    [InlineData("клиент позвонил")]
    [InlineData("電話で回答済み")]
    [InlineData("已电话回复客户")]
    [InlineData("고객과통화함")]
    [InlineData("تم الرد هاتفيا")]
    public void A_reason_of_some_words_in_any_script_passes(string reason) => Assert.True(Validator.Validate(reason).IsValid);

    [Theory]
    [InlineData("ok")]
    [InlineData("asdf")]
    [InlineData("ok ok ok")]
    [InlineData("a b")]
    [InlineData("12345 67890")]
    [InlineData("asdf ...")]
    [InlineData("はい")]
    [InlineData("ㅁㄴㅇㄹ")]
    [InlineData("ああああああ")]
    public void What_tells_nobody_anything_is_refused_in_one_sentence(string reason) => Assert.Equal(
        ["Say why in at least two words: this is kept, and others must understand it later."],
        Validator.Validate(reason).Errors.Select(e => e.ErrorMessage));

    [Theory]
    [InlineData("")]
    [InlineData("....")]
    [InlineData(" \n ")]
    public void Without_a_letter_there_is_no_reason(string reason) => Assert.Equal(
        ["Say why, in a sentence that is kept."], Validator.Validate(reason).Errors.Select(e => e.ErrorMessage));

    [Fact]
    public void It_stays_short_enough_to_read()
    {
        var longest = "Because " + new string('x', WrittenReasonValidator.MaxLength - 8);
        Assert.True(Validator.Validate(longest).IsValid);
        Assert.Equal(["Shorten it: at most 1,000 characters."], Validator.Validate(longest + "y").Errors.Select(e => e.ErrorMessage));
    }
}
