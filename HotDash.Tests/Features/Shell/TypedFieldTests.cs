using HotDash.Web.Shell;

namespace HotDash.Tests.Features.Shell;

/// <summary>What somebody types is never written back into the field: letters still on their way would be lost.</summary>
public sealed class TypedFieldTests : BunitContext
{
    [Fact]
    public void What_is_typed_is_told_and_not_drawn_again()
    {
        var told = "";
        var field = Render<TypedField>(p => p.Add(f => f.Text, "").Add(f => f.TextChanged, t => told = t));

        field.Find("input").Input("a");
        field.Render(p => p.Add(f => f.Text, told));

        Assert.Equal("a", told);
        Assert.Equal("", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void A_text_that_somebody_else_put_there_is_drawn()
    {
        var field = Render<TypedField>(p => p.Add(f => f.Text, "").Add(f => f.Rows, 2));
        field.Find("textarea").Input("a first try");

        field.Render(p => p.Add(f => f.Text, "a first try"));
        field.Render(p => p.Add(f => f.Text, ""));
        field.Render(p => p.Add(f => f.Text, "prefilled"));

        Assert.Equal("prefilled", field.Find("textarea").GetAttribute("value"));
    }
}
