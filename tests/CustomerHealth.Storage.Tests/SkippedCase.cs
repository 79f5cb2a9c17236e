using CustomerHealth.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CustomerHealth.Storage.Tests;

/// <summary>What stands for the tests of an engine whose server is missing.</summary>
internal static class SkippedCase
{
    /// <summary>One case that says why it is skipped; null when the test can run, or must.</summary>
    public static IEnumerable<IXunitTestCase>? Of(IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        typeof(PostgresStoreTests).FullName == method.TestClass.Class.Name && new PostgresFactAttribute().Skip is { } reason
            ? [new XunitSkippedDataRowTestCase(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, reason)]
            : null;
}
