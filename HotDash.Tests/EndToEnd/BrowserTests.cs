namespace HotDash.Tests.EndToEnd;

/// <summary>Tests with processes and a browser run one after the other, so that two cores suffice.</summary>
[CollectionDefinition("browser", DisableParallelization = true)]
public sealed class BrowserTests;
