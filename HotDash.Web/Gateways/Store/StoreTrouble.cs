using System.Data.Common;

namespace HotDash.Web.Gateways.Store;

/// <summary>Tells "the database does not answer, or refuses" from faults of our own, however deep EF wrapped it.</summary>
public static class StoreTrouble
{
    /// <summary>For the screen, after what could not be done.</summary>
    public const string Sentence = "the database does not answer. Nothing is lost; it is tried again.";

    /// <summary>The database works and will not hold this value, however often it is asked: class 22, 23 or 54.</summary>
    public static bool IsRefusedValue(Exception ex)
    {
        for (var at = ex; at is not null; at = at.InnerException)
        {
            if (at is DbException { SqlState: ['2', '2' or '3', ..] or ['5', '4', ..] }) return true;
        }

        return false;
    }

    public static bool Is(Exception ex)
    {
        for (var at = ex; at is not null; at = at.InnerException)
        {
            if (at is DbException) return true;
        }

        return false;
    }
}
