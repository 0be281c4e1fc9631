namespace HotDash.Sandbox.Faults;

/// <summary>The settings in force, and the dice. A fault with a count is taken, not read: it wears out.</summary>
internal sealed class FaultSwitch(FaultSettings first)
{
    private readonly Lock _gate = new();
    private FaultSettings _settings = first;
    private SplitMix _dice = new(first.Seed);

    public FaultSettings Settings
    {
        get
        {
            lock (_gate) return _settings;
        }
    }

    public FaultSettings Set(FaultSettings settings)
    {
        lock (_gate)
        {
            _dice = new SplitMix(settings.Seed);
            return _settings = settings;
        }
    }

    /// <summary>The fault that strikes this message, or null.</summary>
    public MessageFault? TakeForMessage(bool isNote)
    {
        lock (_gate)
        {
            var fault = _settings.MessageCreate;
            if (fault.Only == (isNote ? "reply" : "note") || !Strikes(fault.Mode, fault.Count, fault.Probability)) return null;
            _settings = _settings with { MessageCreate = fault with { Count = fault.Count - 1 } };
            return fault;
        }
    }

    public ReadFault? TakeForRead()
    {
        lock (_gate)
        {
            var fault = _settings.Reads;
            if (!Strikes(fault.Mode, fault.Count, fault.Probability)) return null;
            _settings = _settings with { Reads = fault with { Count = fault.Count - 1 } };
            return fault;
        }
    }

    public DeliveryFault? TakeForDelivery()
    {
        lock (_gate)
        {
            var fault = _settings.Deliveries;
            if (!Strikes(fault.Mode, fault.Count, fault.Probability)) return null;
            _settings = _settings with { Deliveries = fault with { Count = fault.Count - 1 } };
            return fault;
        }
    }

    public bool Rolls(double probability)
    {
        lock (_gate) return probability > 0 && _dice.NextDouble() < probability;
    }

    private bool Strikes(string mode, int? count, double? probability) =>
        mode != FaultModes.None && (count is null or > 0) && (probability is null || _dice.NextDouble() < probability);
}
