using System.Collections.Frozen;

namespace CustomerHealth.Core.Commands;

/// <summary>Names in the commands that buttons, menus, forms and alerts stand for, so that each means what is meant when it is sent back.</summary>
public static class CommandText
{
    /// <summary>The words that are a command where they stand first.</summary>
    public static FrozenSet<string> Words { get; } = FrozenSet.ToFrozenSet(
        ["audit", "help", "home", "link", "mute", "pilot", "portfolio", "report", "risks", "share", "subscribe", "validate", "verify", "whitespace"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of an account as it must be typed: in quotation marks when it has spaces, or is itself a command.</summary>
    public static string OfAccount(string key) => TypedWords.Quote(key, Words.Contains(key));
}
