using System.Collections.Immutable;

namespace CustomerHealth.Core.Commands;

/// <summary>A request whose words have been understood.</summary>
/// <param name="Request">The request.</param>
/// <param name="Account">Key of the account it is about; null for a command without one.</param>
/// <param name="Arguments">The words after the command's own.</param>
public sealed record CommandCall(CommandRequest Request, string? Account, ImmutableArray<string> Arguments);
