using System.Globalization;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Gateways.Contract;

/// <summary>The chain as somebody else would prove it: from the stored columns, with SQL.</summary>
internal static class LedgerProof
{
    /// <summary>Recomputes every hash from the stored columns alone. How many rows hold.</summary>
    public static async Task<int> VerifyAsync(HotDashUnderTest hotDash)
    {
        var rows = await hotDash.QueryAsync(hotDash.LedgerSql);
        var previous = LedgerHash.Genesis;
        for (var i = 0; i < rows.Count; i++)
        {
            string Text(string column) => (string)rows[i][column]!;
            Guid? Id(string column) => rows[i][column] is string text ? Guid.Parse(text) : null;
            Assert.Equal(i + 1L, rows[i]["seq"]);
            Assert.Equal(previous, Text("prev_hash"));
            Assert.Equal(Text("payload_digest"), LedgerHash.Commit(Convert.FromHexString(Text("payload_salt")), Text("payload")));
            var clear = new LedgerRow(
                i + 1, Guid.Parse(Text("id")), Id("op_id"), Id("decision_id"), Text("created_at"), Text("scope"),
                Text("decision_type"), Text("action"), Text("operator_email"),
                Convert.ToInt64(rows[i]["conversation_id"], CultureInfo.InvariantCulture));
            previous = LedgerHash.Compute(clear, Text("payload_digest"), previous);
            Assert.Equal(previous, Text("hash"));
        }

        return rows.Count;
    }
}
