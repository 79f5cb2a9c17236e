using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests;

/// <summary>A test that needs node, and perhaps installed node packages in the folder <c>CHAT_KIT_MODULES</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute() : ToolFactAttribute("node")
{
    private bool _packages;

    /// <summary>Whether the packages of tests/chat-kit are needed too.</summary>
    public bool Packages
    {
        get => _packages;
        set
        {
            _packages = value;
            SkipUnless(
                !value || Directory.Exists(Path.Combine(Node.Modules ?? "", "node_modules")),
                "CHAT_KIT_MODULES names no folder in which tests/chat-kit/package.json is installed");
        }
    }
}
