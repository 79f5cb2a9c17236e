using System.Collections.Immutable;

namespace CustomerHealth.Core.Replies;

/// <summary>Opening one of several things: a list to choose from, or rows to press.</summary>
/// <param name="Label">What it says before something is chosen: "Open an account".</param>
/// <param name="Options">What can be chosen, each the command it stands for.</param>
public sealed record ReplyMenu(string Label, ImmutableArray<ReplyAction> Options);
