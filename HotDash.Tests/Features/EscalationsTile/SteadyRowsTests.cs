using HotDash.Web.Features.EscalationsTile;
using static HotDash.Tests.Features.EscalationsTile.Rows;

namespace HotDash.Tests.Features.EscalationsTile;

public sealed class SteadyRowsTests
{
    private readonly SteadyRows _rows = new();

    [Fact]
    public void One_row_that_moves_is_one_change()
    {
        Take(hold: false, 1, 2, 3, 4);
        Take(hold: true, 4, 1, 2, 3);

        Assert.Equal(1, _rows.Waiting);
    }

    [Fact]
    public void New_gone_and_moved_rows_are_counted_each()
    {
        Take(hold: false, 1, 2, 3);
        Take(hold: true, 9, 2, 1);

        Assert.Equal(3, _rows.Waiting);
    }

    [Fact]
    public void What_comes_back_is_not_gone_any_more()
    {
        Take(hold: false, 1, 2);
        Take(hold: true, 1);
        Take(hold: true, 1, 2);

        Assert.Equal(0, _rows.Waiting);
        Assert.DoesNotContain(_rows.Shown, r => r.Gone);
    }

    [Fact]
    public void An_empty_list_holds_nothing_back()
    {
        Take(hold: true, 1, 2);

        Assert.Equal(2, _rows.Shown.Count);
    }

    private void Take(bool hold, params int[] ids) => _rows.Take([.. ids.Select(id => Row(id))], hold);
}
