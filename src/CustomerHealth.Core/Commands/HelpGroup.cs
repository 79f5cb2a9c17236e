namespace CustomerHealth.Core.Commands;

/// <summary>The headings of <c>help</c>, in their order.</summary>
public enum HelpGroup
{
    /// <summary>One account, read.</summary>
    Read,

    /// <summary>One account: what people know and the measures do not.</summary>
    Judge,

    /// <summary>Many accounts.</summary>
    Lists,

    /// <summary>Those who look after scorecards and the record.</summary>
    Operations,
}
