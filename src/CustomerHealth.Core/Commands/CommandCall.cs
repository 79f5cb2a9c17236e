using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.People;

namespace CustomerHealth.Core.Commands;

/// <summary>A request whose words have been understood.</summary>
/// <param name="Request">The request.</param>
/// <param name="Account">Key of the account it is about; null for a command without one.</param>
/// <param name="Arguments">The words after the command's own.</param>
public sealed record CommandCall(CommandRequest Request, string? Account, ImmutableArray<string> Arguments)
{
    /// <summary>Who asks.</summary>
    public Asker Asker { get; init; } = Asker.Nobody;

    /// <summary>What the asker may see: the account of this call is one of them, and whatever else is answered must be cut by them (GV-3). Nothing, until somebody is known.</summary>
    public Rights Rights => Asker.Rights;

    /// <summary>The names of the accounts that the asker may see, for a command that finds accounts itself; none, until a dispatcher says otherwise.</summary>
    public Func<CancellationToken, Task<SeenNames>> NamesAsync { get; init; } = _ => Task.FromResult(new SeenNames(new NameFinder([]), Rights.None));

    /// <summary>The store's stamp, asked before anything of the request was read; null: nothing that was read before may be used.</summary>
    public AuditStamp? Stamp { get; init; }

    /// <summary>Where each argument begins in the request's text; empty when that is not known.</summary>
    public ImmutableArray<int> Starts { get; init; } = [];

    /// <summary>
    /// What was typed from an argument on, as typed: spaces, line ends and quotation marks are kept, but for a pair around the whole. Empty
    /// when there is no such argument.
    /// </summary>
    /// <param name="argument">Counted from 0.</param>
    public string TextFrom(int argument) =>
        argument >= Arguments.Length ? ""
        : argument == Arguments.Length - 1 ? Arguments[argument]
        : Starts.IsEmpty ? string.Join(' ', Arguments.Skip(argument))
        : Request.Text[Starts[argument]..].Trim();
}
