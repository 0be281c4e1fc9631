namespace HotDash.Tests.EndToEnd;

/// <summary>Tests with processes and a browser run one after the other, so that two cores suffice.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserTests;
