using HotDash.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

// Two lanes mostly wait (for processes, leases and a browser); two keep the processors busy.
[assembly: Parallelization(MaxThreads = 4)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace HotDash.Tests.Support;

/// <summary>What takes minutes, one test after the other, begins at once; the many quick ones run beside it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] s_long = ["chaos", "browser"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => s_long.Contains(collection.TestCollectionDisplayName) ? 0 : 1)];
}
