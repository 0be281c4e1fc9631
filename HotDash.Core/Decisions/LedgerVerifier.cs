using System.Security.Cryptography;

namespace HotDash.Core.Decisions;

/// <summary>
/// Reads a log row by row, in the order in which it is kept, and finds the first row that breaks the proof. Holds one
/// row's hash and the checkpoints, however long the log is.
/// </summary>
public sealed class LedgerVerifier
{
    private readonly IReadOnlyDictionary<string, ECDsa> _keys;
    private readonly LedgerVerifierScope _scope;
    private readonly List<LedgerCheckpoint> _checkpoints;
    private readonly SortedSet<string> _unknownKeys = new(StringComparer.Ordinal);
    private int _nextCheckpoint;
    private int _met;
    private long _agreedThrough;
    private long _rows;
    private long _first;
    private long _through;
    private long _erased;
    private string _hash = LedgerHash.Genesis;
    private LedgerFault? _fault;

    /// <summary>Begins before the first row.</summary>
    /// <param name="checkpoints">What was signed about this log, in any order.</param>
    /// <param name="keys">The public keys by their id (<see cref="LedgerCheckpoint.IdOf"/>).</param>
    /// <param name="scope">How much of the log will be read.</param>
    public LedgerVerifier(
        IEnumerable<LedgerCheckpoint> checkpoints, IReadOnlyDictionary<string, ECDsa> keys,
        LedgerVerifierScope scope = LedgerVerifierScope.WholeLog)
    {
        (_keys, _scope) = (keys, scope);
        _checkpoints = [.. checkpoints.Distinct().OrderBy(c => c.Seq)];
    }

    /// <summary>The next row. False when there is nothing more to learn from further rows.</summary>
    /// <param name="entry">The row as it is stored.</param>
    public bool Read(LedgerEntry entry)
    {
        if (_fault is null) _fault = Judge(entry);
        else if (_fault.Kind == LedgerFaultKind.Missing && entry.Row.Seq == _fault.Seq) _fault = Reordered(entry.Row.Seq);

        // A number that is missed may still come late: then it was moved, not removed.
        return _fault is null or { Kind: LedgerFaultKind.Missing };
    }

    /// <summary>After the last row: looks for a cut tail and sums up.</summary>
    public LedgerReport End()
    {
        if (_scope != LedgerVerifierScope.Selection) _fault ??= JudgeCheckpoints(long.MaxValue);
        return new LedgerReport(_rows, _first, _through, _erased, _met, [.. _unknownKeys], _fault);
    }

    private LedgerFault? Judge(LedgerEntry entry)
    {
        var seq = entry.Row.Seq;
        if (JudgePlace(entry) is { } misplaced) return misplaced;
        if (entry.Hash != LedgerHash.Compute(entry.Row, entry.PayloadDigest, entry.PreviousHash))
            return new(seq, LedgerFaultKind.Changed, $"Row {seq} was changed: its hash does not follow from its columns.");
        if (!HoldsPayload(entry))
            return new(seq, LedgerFaultKind.PayloadChanged, $"The payload of row {seq} was changed: it is not what the row committed to.");
        (_hash, _through) = (entry.Hash, seq);
        if (JudgeCheckpoints(seq) is { } contradicted) return contradicted;
        if (_rows++ == 0) _first = seq;
        if (entry.Payload is null) _erased++;
        return null;
    }

    private LedgerFault? JudgePlace(LedgerEntry entry)
    {
        var seq = entry.Row.Seq;
        if (_rows == 0)
        {
            if (_scope != LedgerVerifierScope.WholeLog) (_through, _hash) = (seq - 1, entry.PreviousHash);
            else if (seq != 1 && !BeginsAfterCheckpoint(seq)) return HeadMissing(seq);
            if (JudgeCheckpoints(_through) is { } contradicted) return contradicted;
        }

        if (seq <= _through) return Reordered(seq);
        if (_scope == LedgerVerifierScope.Selection) return null;
        if (seq > _through + 1)
        {
            return new(_through + 1, LedgerFaultKind.Missing,
                $"Row {_through + 1} is missing: row {seq} follows row {_through}.");
        }

        return entry.PreviousHash == _hash
            ? null
            : new(seq, LedgerFaultKind.Unlinked,
                $"Row {seq} does not continue the chain: it names another predecessor than row {seq - 1} as it is now.");
    }

    /// <summary>What is before a rightly signed checkpoint may have been let go; the proof begins with that checkpoint.</summary>
    private bool BeginsAfterCheckpoint(long seq)
    {
        var start = _checkpoints.Find(c => c.Seq == seq - 1 && _keys.TryGetValue(c.KeyId, out var key) && c.IsSignedBy(key));
        if (start is null) return false;
        (_through, _hash) = (start.Seq, start.Hash);
        return true;
    }

    private static LedgerFault HeadMissing(long seq) => new(1, LedgerFaultKind.HeadMissing, seq < 1
        ? $"Row {seq} is no row of a log: numbers begin with 1."
        : $"Row 1 is missing: the log begins with row {seq}, and no valid checkpoint covers row {seq - 1}.");

    private static LedgerFault Reordered(long seq) => new(
        seq, LedgerFaultKind.Reordered, $"Row {seq} is out of order: it stands after a row with a higher number, or twice.");

    private static bool HoldsPayload(LedgerEntry entry)
    {
        if (entry.Payload is null) return true;
        try
        {
            return entry.Salt is { } salt && entry.PayloadDigest == LedgerHash.Commit(Convert.FromHexString(salt), entry.Payload);
        }
        catch (FormatException)
        {
            return false; // a salt that is not hex was not written by us
        }
    }

    /// <summary>Every checkpoint up to this number, which is the one just read.</summary>
    private LedgerFault? JudgeCheckpoints(long upTo)
    {
        for (; _nextCheckpoint < _checkpoints.Count && _checkpoints[_nextCheckpoint].Seq <= upTo; _nextCheckpoint++)
        {
            if (JudgeCheckpoint(_checkpoints[_nextCheckpoint]) is { } fault) return fault;
        }

        return null;
    }

    private LedgerFault? JudgeCheckpoint(LedgerCheckpoint checkpoint)
    {
        var seq = checkpoint.Seq;
        if (!_keys.TryGetValue(checkpoint.KeyId, out var key))
        {
            _unknownKeys.Add(checkpoint.KeyId);
            return null;
        }

        if (!checkpoint.IsSignedBy(key))
            return new(seq, LedgerFaultKind.BadSignature, $"The checkpoint of row {seq} was changed: its signature is not that of key {checkpoint.KeyId}.");
        if (seq > _through)
        {
            return _scope != LedgerVerifierScope.WholeLog ? null : new(_through + 1, LedgerFaultKind.TailCut,
                $"Row {_through + 1} is missing: the log ends with row {_through}, and a checkpoint of {checkpoint.CreatedAt} covers row {seq}.");
        }

        // Its row was let go, or is not among those read: the signature is all that can be asked.
        if (seq < _through) return null;
        if (checkpoint.Hash != _hash)
        {
            return new(seq, LedgerFaultKind.Rewritten,
                $"Row {seq} is not the row that was signed on {checkpoint.CreatedAt}: the chain was rewritten at or after row {_agreedThrough + 1}.");
        }

        _agreedThrough = seq;
        _met++;
        return null;
    }
}

/// <summary>How much of a log a verifier is shown.</summary>
public enum LedgerVerifierScope
{
    /// <summary>All of it: nothing may be missing before or after.</summary>
    WholeLog,

    /// <summary>An unbroken part: nothing may be missing in between.</summary>
    Part,

    /// <summary>Chosen rows: each for itself.</summary>
    Selection,
}
