using System.Globalization;
using HotDash.Core.Guardrails;

namespace HotDash.Tests.Core.Guardrails;

/// <summary>How amounts are read from a folded text.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData("refund us$5", "5 USD us$5")]
    [InlineData("refund hk$ 5", "5 HKD hk$ 5")]
    [InlineData("ca$1,200.50 usd", "1200.50 CAD ca$1,200.50 usd")]
    [InlineData("rs. 1,20,000/-", "120000 INR rs. 1,20,000/-")]
    [InlineData("euro 7", "7 EUR euro 7")]
    [InlineData("$ 5k9", "5 USD $ 5")]
    [InlineData("cars 5", "")]
    [InlineData("kr 7.500", "7500 KR kr 7.500")]
    [InlineData("r15,000 back", "15000 ZAR r15,000")]
    [InlineData("r1,299.00", "1299.00 ZAR r1,299.00")]
    [InlineData("r75.00", "75.00 ZAR r75.00")]
    [InlineData("r15000, r2 and r2.0", "")]
    public void A_sign_or_code_before_a_figure(string text, string read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("1.200,50 €", "1200.50 EUR 1.200,50 €")]
    [InlineData("1 500 eur", "1500 EUR 1 500 eur")]
    [InlineData("1'500.5usd", "1500.5 USD 1'500.5usd")]
    [InlineData("10k canadian dollars", "10000 CAD 10k canadian dollars")]
    [InlineData("10k canadians", "")]
    [InlineData("5 usdx", "")]
    [InlineData("12345678901234 usd", "")]
    [InlineData("1 crore", "10000000 INR 1 crore")]
    [InlineData("i paid 2 grand for it", "2000  2 grand")]
    [InlineData("2 grand euros", "2000 EUR 2 grand euros")]
    [InlineData("2 grand pianos", "")]
    [InlineData("1.250 lakh rupees", "125000.000 INR 1.250 lakh rupees")]
    public void A_sign_name_or_scale_after_it(string text, string read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("in 2024, 1,200 usd", "1200 USD 1,200 usd")]
    [InlineData("on 1.2.2024 usd", "2.2024 USD 2.2024 usd")]
    [InlineData("1,200,200,200,1 usd", "1200200200.1 USD 1,200,200,200,1 usd")]
    [InlineData("1,1,200,200 usd", "1200200 USD 1,200,200 usd")]
    [InlineData("sku1 500 usd", "500 USD 500 usd")]
    [InlineData("a12 usd", "")]
    public void Of_digits_in_a_row_the_longest_figure_before_the_currency_counts(string text, string read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("order 12345 $20", "20 USD $20")]
    [InlineData("12345 $ 20", "12345 USD 12345 $")]
    [InlineData("$1,234567", "1234 USD $1,234")]
    [InlineData("5 usd 10", "5 USD 5 usd")]
    [InlineData("$20$30", "20 USD $20; 30 USD $30")]
    public void A_currency_between_two_figures_belongs_to_one(string text, string read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("twenty-one pounds", "21 GBP twenty-one pounds")]
    [InlineData("a hundred and-five us dollars", "5 USD five us dollars")]
    [InlineData("one and two australian dollars", "3 AUD one and two australian dollars")]
    [InlineData("one one one one one one one one one dollars", "8 USD one one one one one one one one dollars")]
    [InlineData("xone hundred dollars", "100 USD hundred dollars")]
    [InlineData("a dollar", "")]
    [InlineData("5 hundred dollars", "500 USD 5 hundred dollars")]
    public void A_number_in_words(string text, string read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("500 rmb", "500 CNY 500 rmb")]
    [InlineData("rs500 please", "500 INR rs500")]
    [InlineData("it cost 495rs", "495 INR 495rs")]
    [InlineData("it is 500kr", "500 KR 500kr")]
    public void A_currency_is_known_wherever_it_stands(string text, string read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("refund $1,200 300", "1200300 USD $1,200 300")]
    [InlineData("55,333 666 €", "55333666 EUR 55,333 666 €")]
    public void A_figure_grouped_in_two_ways_is_read_as_the_larger_sum(string text, string read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("i paid about 45,000", "45000  45,000")]
    [InlineData("it cost me 1.5 k", "1500.0  1.5 k")]
    [InlineData("i paid 300,000 for it", "300000  300,000")]
    [InlineData("i paid 300 thousand", "300000  300 thousand")]
    [InlineData("it cost 500 m of cable", "500  500")]
    [InlineData("it cost 12,345,678x", "12345  12,345")]
    [InlineData("refund me 70k", "70000  70k")]
    [InlineData("refund me 700", "")]
    [InlineData("i paid the full amount of 700", "")]
    [InlineData("i repaid 700", "")]
    [InlineData("i paid 700 usd", "700 USD 700 usd")]
    public void A_sum_without_a_currency_after_words_of_paying(string text, string read) => Assert.Equal(read, Read(text, bare: true));

    [Fact]
    public void Amounts_come_in_the_order_of_the_text() => Assert.Equal(
        "2 USD two dollars; 300  300; 5 USD $5; 3 USD three dollars", Read("two dollars, paid 300, $5, three dollars", bare: true));

    private static string Read(string text, bool bare = false) => string.Join("; ", (bare ? Money.InclBare(text) : Money.In(text))
        .Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Amount} {m.Currency} {text.AsSpan(m.Start, m.Length)}")));
}
