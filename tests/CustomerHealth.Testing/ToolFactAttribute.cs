using Xunit;

namespace CustomerHealth.Testing;

/// <summary>A test that needs a program from outside. Without it the test is skipped by name, but fails in CI, where nobody would notice.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class ToolFactAttribute : FactAttribute
{
    /// <param name="tool">The name of the program, such as <c>qpdf</c>.</param>
    public ToolFactAttribute(string tool)
    {
        Tool = tool;
        SkipUnless(IsInstalled(tool), $"The program '{tool}' is not installed.");
    }

    /// <summary>The name of the program.</summary>
    public string Tool { get; }

    /// <summary>Skips the test with a reason when something is missing; never in CI.</summary>
    protected void SkipUnless(bool there, string reason)
    {
        var isContinuousIntegration = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (!isContinuousIntegration && !there)
            Skip = reason;
    }

    private static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));
}
