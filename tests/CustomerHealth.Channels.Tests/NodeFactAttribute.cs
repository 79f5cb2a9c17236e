namespace CustomerHealth.Channels.Tests;

/// <summary>
/// A fact that needs node, and perhaps installed node packages in the folder <c>CHAT_KIT_MODULES</c>. Without them it is skipped by name; under CI it then fails.
/// </summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    private bool _packages;

    /// <summary>Whether the packages of tests/chat-kit are needed too.</summary>
    public bool Packages
    {
        get => _packages;
        set
        {
            _packages = value;
            Skip = Missing(value);
        }
    }

    public NodeFactAttribute() => Skip = Missing(packages: false);

    private static string? Missing(bool packages)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            return null;

        if (Node.Path is null)
            return "node is not on PATH";

        return packages && !Directory.Exists(System.IO.Path.Combine(Node.Modules ?? "", "node_modules"))
            ? "CHAT_KIT_MODULES names no folder in which tests/chat-kit/package.json is installed"
            : null;
    }
}
