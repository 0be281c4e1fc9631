namespace HotDash.Core.Guardrails;

/// <summary>What a deed is done to (PRM-06).</summary>
[Flags]
internal enum DeedObjects
{
    None = 0,

    /// <summary>A payment, a fee, a bill.</summary>
    Money = 1,

    /// <summary>An order, a booking, a plan, and what they hold: an address, a seat, a day.</summary>
    Order = 1 << 1,

    /// <summary>An account, its data and its switches.</summary>
    Account = 1 << 2,

    /// <summary>A claim, a trace, a complaint.</summary>
    Case = 1 << 3,

    /// <summary>Somebody who comes to the house or to the rescue.</summary>
    Helper = 1 << 4,

    /// <summary>Somebody complained of: a waiter, a driver, a seller.</summary>
    Culprit = 1 << 5,

    /// <summary>An invoice, a ticket, a card.</summary>
    Paper = 1 << 6,

    /// <summary>Goods that are sent.</summary>
    Goods = 1 << 7,

    /// <summary>What is granted: a return, an exchange, an upgrade.</summary>
    Grant = 1 << 8,

    /// <summary>An appointment, a courier, a seat.</summary>
    Booking = 1 << 9,

    /// <summary>A hold, a block, a tracer: put on something.</summary>
    Stop = 1 << 10,

    /// <summary>It, that, them, everything.</summary>
    It = 1 << 11,

    /// <summary>The customer: "you've been unsubscribed".</summary>
    You = 1 << 12,

    /// <summary>Police, customs, a regulator.</summary>
    Authority = 1 << 13,

    /// <summary>What people wrote or showed.</summary>
    Review = 1 << 14,
}
