namespace CustomerHealth.Core.Commands;

/// <summary>How a command is asked for.</summary>
/// <param name="Word">The word that picks it; empty for the command of an account named alone.</param>
/// <param name="OfAccount">True: it follows an account (<c>acme why</c>). False: it stands first (<c>help</c>).</param>
/// <param name="Usage">The whole line, as <c>help</c> prints it.</param>
/// <param name="Summary">What it does, in one sentence.</param>
public sealed record CommandSpec(string Word, bool OfAccount, string Usage, string Summary)
{
    /// <summary>It changes something: its account must be named in full, by key, name or alias; the start of a name is asked back.</summary>
    public bool Writes { get; init; }

    /// <summary>Answered also to somebody who is no person of the store: it says nothing about accounts.</summary>
    public bool ForAnybody { get; init; }

    /// <summary>How many words may follow it; null: as many as there are, or it says itself what is too much.</summary>
    public int? MostWords { get; init; }

    /// <summary>Its answer may be shared: it reads accounts, and changes nothing.</summary>
    public bool IsShareable => !Writes && Group is HelpGroup.Read or HelpGroup.Lists;

    /// <summary>Under which heading <c>help</c> lists it.</summary>
    public HelpGroup Group { get; init; } = HelpGroup.Read;
}
