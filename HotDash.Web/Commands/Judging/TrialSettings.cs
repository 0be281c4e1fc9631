using FluentValidation;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Startup;

namespace HotDash.Web.Commands.Judging;

/// <summary>The settings in force, and those of a file that a lead tries: it holds only what it changes.</summary>
internal static class TrialSettings
{
    public static TrialPolicy InForce(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        return new TrialPolicy(GuardrailSettings.Read(read), SlaSettings.Read(read));
    }

    /// <exception cref="StartRefusedException">One sentence a problem, a line each.</exception>
    public static TrialPolicy Read(IConfiguration inForce, string option, string path)
    {
        var file = TrialFile.Read(inForce, option, path);
        var problems = new TrialFileValidator().Validate(file).Errors.Select(e => $"{option}: {e.ErrorMessage}").ToList();
        return problems.Count == 0 ? file.Policy! : throw new StartRefusedException(string.Join('\n', problems));
    }
}

/// <summary>A trial file, read over the settings in force.</summary>
/// <param name="Policy">Null when a value is wrong.</param>
/// <param name="Problems">What is wrong with its values, a sentence each.</param>
/// <param name="Unknown">Keys that are no setting of the guardrails or of the clock.</param>
internal sealed record TrialFile(TrialPolicy? Policy, IReadOnlyList<string> Problems, IReadOnlyList<string> Unknown)
{
    public static TrialFile Read(IConfiguration inForce, string option, string path)
    {
        var own = Parse(option, path);
        var asked = new AskedConfiguration(Over(inForce, own));
        var read = new SettingReader(asked);
        var problems = new List<string>();
        var guardrails = Try(() => GuardrailSettings.Read(read), problems);
        var sla = Try(() => SlaSettings.Read(read), problems);
        var unknown = problems.Count > 0 ? [] : own.AsEnumerable()
            .Where(s => !string.IsNullOrEmpty(s.Value) && !asked.WasAsked(s.Key)).Select(s => s.Key).Order(StringComparer.Ordinal).ToList();
        return new TrialFile(guardrails is null || sla is null ? null : new TrialPolicy(guardrails, sla), problems, unknown);
    }

    private static IConfigurationRoot Parse(string option, string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return new ConfigurationBuilder().AddJsonStream(file).Build();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{option}: \"{path}\" cannot be read ({wrong.Message}).");
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidDataException or System.Text.Json.JsonException)
        {
            throw new StartRefusedException($"{option}: \"{path}\" is not a JSON object of settings ({(wrong.InnerException ?? wrong).Message}).");
        }
    }

    /// <summary>A list in the file replaces the one in force: it does not overlay it entry by entry.</summary>
    private static IConfigurationRoot Over(IConfiguration inForce, IConfigurationRoot own)
    {
        var replaced = own.AsEnumerable().Select(s => s.Key).Where(k => int.TryParse(ConfigurationPath.GetSectionKey(k), out _))
            .Select(k => ConfigurationPath.GetParentPath(k) + ConfigurationPath.KeyDelimiter).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = inForce.AsEnumerable().Where(s =>
            !replaced.Any(r => (s.Key + ConfigurationPath.KeyDelimiter).StartsWith(r, StringComparison.OrdinalIgnoreCase)));
        return new ConfigurationBuilder().AddInMemoryCollection(kept).AddConfiguration(own).Build();
    }

    private static T? Try<T>(Func<T> read, List<string> problems)
        where T : class
    {
        try
        {
            return read();
        }
        catch (StartRefusedException refused)
        {
            problems.AddRange(refused.Message.Split('\n'));
            return null;
        }
    }
}

internal sealed class TrialFileValidator : AbstractValidator<TrialFile>
{
    public TrialFileValidator()
    {
        RuleForEach(f => f.Problems).Must(_ => false).WithMessage((_, problem) => problem);
        RuleForEach(f => f.Unknown).Must(_ => false)
            .WithMessage((_, key) => $"{key}: is not a setting of the guardrails or of the clock.");
    }
}
