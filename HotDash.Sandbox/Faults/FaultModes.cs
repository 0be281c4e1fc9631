namespace HotDash.Sandbox.Faults;

/// <summary>The names of the faults, as they stand in the JSON.</summary>
internal static class FaultModes
{
    public const string None = "none";
    public const string CommitThenHang = "commit_then_hang";
    public const string CommitThen500 = "commit_then_500";
    public const string CommitThen422 = "commit_then_422";
    public const string CommitThenReset = "commit_then_reset";
    public const string HangThenCommit = "hang_then_commit";
    public const string NeverCommitHang = "never_commit_hang";
    public const string Status500 = "status_500";
    public const string Status422 = "status_422";
    public const string Status429 = "status_429";
    public const string Reset = "reset";
    public const string Hang = "hang";
    public const string Fail = "fail";
    public const string Lost = "lost";

    public static readonly IReadOnlyList<string> OfMessageCreate =
    [
        None, CommitThenHang, CommitThen500, CommitThen422, CommitThenReset, HangThenCommit, NeverCommitHang,
        Status500, Status422, Status429, Reset,
    ];

    public static readonly IReadOnlyList<string> OfReads = [None, Status500, Status429, Hang, Reset];

    public static readonly IReadOnlyList<string> OfDeliveries = [None, Fail, Lost];
}
