using CustomerHealth.Core.Commands;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>What stands behind and beside the endpoints.</summary>
internal sealed record SlackHostParts
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ICommandDispatcher Dispatcher { get; init; } = new FakeDispatcher();

    public InMemoryInbox Inbox { get; init; } = new();

    public InMemoryInstallations Installations { get; init; } = new();

    public string? SecretKey { get; init; }

    public string? PreviousSecretKey { get; init; }

    public InMemoryActs Audit { get; init; } = new();
}
