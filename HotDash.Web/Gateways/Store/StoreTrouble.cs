using System.Data.Common;

namespace HotDash.Web.Gateways.Store;

/// <summary>Tells "the database does not answer, or refuses" from faults of our own, however deep EF wrapped it.</summary>
public static class StoreTrouble
{
    /// <summary>For the screen, after what could not be done.</summary>
    public const string Sentence = "the database does not answer. Nothing is lost; it is tried again.";

    public static bool Is(Exception ex)
    {
        for (var at = ex; at is not null; at = at.InnerException)
        {
            if (at is DbException) return true;
        }

        return false;
    }
}
