using HotDash.Core.Conversations;

namespace HotDash.Tests.Core.Conversations;

public sealed class CustomerNameTests
{
    private static string Display(string? name) => CustomerName.Display(new Customer(1, name), new ConversationId(42));

    private static string? Given(string? name) => CustomerName.Given(new Customer(1, name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200B\u200E ")]
    [InlineData("dana@example.com")]
    [InlineData("+1 (555) 010-4477")]
    [InlineData("0151 2345678")]
    [InlineData("delicate-rain-123")]
    [InlineData("Delicate-Rain-7")]
    [InlineData("Visitor")]
    [InlineData("customer")]
    [InlineData("Visitor 882")]
    [InlineData("undefined")]
    [InlineData("???")]
    [InlineData("\u3164\u3164")]
    public void Without_a_real_name_it_is_a_numbered_visitor(string? name)
    {
        Assert.Equal("Visitor #42", Display(name));
        Assert.Null(Given(name));
    }

    [Theory]
    [InlineData("  Dana\t\n Reyes ", "Dana Reyes")]
    [InlineData("\u202Edana\u202C Reyes", "dana Reyes")]
    [InlineData("Da\u200Bna\0 Reyes", "Dana Reyes")]
    [InlineData("Dana Reyes <dana@example.com>", "Dana Reyes")]
    [InlineData("王小明", "王小明")]
    [InlineData("🦊", "🦊")]
    [InlineData("Jo", "Jo")]
    public void A_real_name_is_shown_clean(string name, string shown) => Assert.Equal(shown, Display(name));

    [Fact]
    public void A_long_name_is_cut_at_sixty_with_an_ellipsis()
    {
        var shown = Display(new string('a', 70));
        Assert.Equal(60, shown.Length);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.Equal(new string('a', 60), Display(new string('a', 60)));
    }

    [Fact]
    public void Cutting_never_splits_a_character()
    {
        var shown = Display("D" + string.Concat(Enumerable.Repeat("👩‍🚀", 60)));
        Assert.True(shown.Length <= 60);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown)));
    }

    [Theory]
    [InlineData("Dana Reyes", "Dana")]
    [InlineData("Dr. Dana Reyes", "Dana")]
    [InlineData("Ms Patel", "Ms Patel")]
    [InlineData("Dr. Reyes", "Dr. Reyes")]
    [InlineData("Reyes, Dana", "Dana")]
    [InlineData("Martin King, Jr.", "Martin")]
    [InlineData("DANA REYES", "Dana")]
    [InlineData("dana", "Dana")]
    [InlineData("Anna-Lena Krüger", "Anna-Lena")]
    [InlineData("Seán O’Neill", "Seán")]
    [InlineData("J. Smith", "J. Smith")]
    [InlineData("山田 花子", "山田 花子")]
    [InlineData("김민준", "김민준")]
    [InlineData("Dana (work)", "Dana")]
    public void The_greeting_takes_the_first_name(string name, string given) => Assert.Equal(given, Given(name));

    [Theory]
    [InlineData("user_882")]
    [InlineData("@dana99")]
    [InlineData("Hot Rod Parts LLC")]
    [InlineData("🦊")]
    [InlineData("{{contact.name}}")]
    public void A_handle_or_a_company_is_not_greeted_by_name(string name) => Assert.Null(Given(name));

    [Theory]
    [InlineData("delicate-rain-123", true)]
    [InlineData("Anna-Lena", false)]
    [InlineData(null, false)]
    public void Generated_names_are_recognised(string? name, bool generated) =>
        Assert.Equal(generated, CustomerName.IsGenerated(name));
}
