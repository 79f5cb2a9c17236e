namespace CustomerHealth.Bot.CommandLine;

/// <summary>What the process tells its caller (contract section 1).</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input or the configuration is wrong; the sentence is on stderr.</summary>
    public const int BadInput = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Our fault.</summary>
    public const int Internal = 70;
}
