using Xunit.Sdk;

namespace CustomerHealth.Storage.Tests;

/// <summary>A fact of <see cref="StoreContract"/>: runs per engine; skipped by name where the server of an engine is missing, but fails in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CustomerHealth.Storage.Tests.ContractFactDiscoverer", "CustomerHealth.Storage.Tests")]
public sealed class ContractFactAttribute : FactAttribute;
