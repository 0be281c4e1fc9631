namespace HotDash.Tests.Faults.Chaos;

/// <summary>One after another: each brings a database, a Chatwoot and two consoles, and times a lease by the real clock.</summary>
[CollectionDefinition("chaos")]
public sealed class ChaosTests;
