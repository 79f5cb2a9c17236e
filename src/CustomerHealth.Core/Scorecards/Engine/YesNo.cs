namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>The ways that files write yes and no.</summary>
internal static class YesNo
{
    public static bool TryParse(string value, out bool yes)
    {
        yes = Is(value, "yes", "true", "1", "y");
        return yes || Is(value, "no", "false", "0", "n");
    }

    private static bool Is(string value, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.Equals(value, word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
