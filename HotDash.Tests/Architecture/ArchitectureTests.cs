using System.Reflection;
using System.Runtime.CompilerServices;
using HotDash.Core.Decisions;
using HotDash.Web.Startup;
using NetArchTest.Rules;

namespace HotDash.Tests.Architecture;

/// <summary>What may know what. Each rule first makes sure that it speaks of something.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Features =
        ["Access", "Audit", "Decisions", "EscalationModal", "EscalationsTile", "Health", "Intake"];

    public static TheoryData<string> EveryFeature => [.. Features];

    [Fact]
    public void Core_knows_nothing_of_ours_and_no_package_but_FluentValidation()
    {
        var references = typeof(OutboxStep).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.Contains("FluentValidation", references);
        Assert.DoesNotContain(references, name => name != "FluentValidation" && name != "netstandard" && !name.StartsWith("System", StringComparison.Ordinal));
    }

    [Fact]
    public void Core_neither_awaits_nor_reads_a_clock()
    {
        var core = typeof(OutboxStep).Assembly;
        Assert.DoesNotContain(Methods(core), m => typeof(Task).IsAssignableFrom(m.ReturnType) || m.ReturnType == typeof(ValueTask));
        Assert.DoesNotContain(Methods(core), m => m.GetCustomAttribute<AsyncStateMachineAttribute>() is not null);
        AssertFree(core, "HotDash.Core", "System.IO.File", "System.Net.Http", "System.TimeProvider", "System.Threading.Thread");
    }

    [Theory]
    [MemberData(nameof(EveryFeature))]
    public void A_feature_knows_no_other_feature(string feature) => AssertFree(
        typeof(Settings).Assembly, $"HotDash.Web.Features.{feature}",
        [.. Features.Where(other => other != feature).Select(other => $"HotDash.Web.Features.{other}")]);

    [Fact]
    public void The_list_of_features_is_complete() => Assert.Equal(
        Features, typeof(Settings).Assembly.GetTypes().Select(t => t.Namespace ?? "")
            .Where(n => n.StartsWith("HotDash.Web.Features.", StringComparison.Ordinal)).Select(n => n.Split('.')[3])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("HotDash.Web.Gateways")]
    [InlineData("HotDash.Web.Live")]
    public void What_lies_below_the_features_knows_none(string below) =>
        AssertFree(typeof(Settings).Assembly, below, "HotDash.Web.Features");

    [Fact]
    public void Gateways_know_neither_screens_nor_the_feed() =>
        AssertFree(typeof(Settings).Assembly, "HotDash.Web.Gateways", "HotDash.Web.Shell", "HotDash.Web.Live", "HotDash.Web.Startup", "MudBlazor");

    [Fact]
    public void Only_the_start_knows_the_sandbox_that_it_starts() => AssertFree(
        typeof(Settings).Assembly, "HotDash.Web.Gateways", "HotDash.Sandbox");

    [Theory]
    [InlineData("HotDash.Web.Features")]
    [InlineData("HotDash.Web.Live")]
    public void Only_gateways_speak_sql(string above) =>
        AssertFree(typeof(Settings).Assembly, above, "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore");

    [Fact]
    public void No_file_is_longer_than_two_screens_or_so()
    {
        var files = Sources("*.cs").Where(f => !f.EndsWith(".razor.cs", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 100);
        Assert.Equal([], files.Select(f => (f, Lines(f))).Where(f => f.Item2 > 250));
    }

    [Fact]
    public void No_component_is_longer_than_two_screens_or_so()
    {
        var components = Sources("*.razor").ToList();
        Assert.True(components.Count > 0);
        Assert.Equal([], components.Select(f => (f, Lines(f) + (File.Exists(f + ".cs") ? Lines(f + ".cs") : 0))).Where(f => f.Item2 > 200));
    }

    private static void AssertFree(Assembly assembly, string part, params string[] of)
    {
        var types = Types.InAssembly(assembly).That().ResideInNamespaceStartingWith(part);
        Assert.NotEmpty(types.GetTypes());
        var result = types.ShouldNot().HaveDependencyOnAny(of).GetResult();
        Assert.True(result.IsSuccessful, $"{part}: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    private static IEnumerable<MethodInfo> Methods(Assembly assembly) => assembly.GetTypes().SelectMany(t => t.GetMethods(
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

    private static int Lines(string file) => File.ReadLines(file).Count();

    private static IEnumerable<string> Sources(string pattern) => Directory.EnumerateFiles(Root(), pattern, SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
