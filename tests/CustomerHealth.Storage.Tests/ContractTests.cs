using System.Reflection;

namespace CustomerHealth.Storage.Tests;

public sealed class ContractTests
{
    /// <summary>Else it would fail, not be skipped by name, where no server is set.</summary>
    [Fact]
    public void StoreContract_EveryTest_IsAContractTest()
    {
        var tests = typeof(StoreContract).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .ToList();

        tests.Count.ShouldBeGreaterThan(50);
        tests.Where(method => method.GetCustomAttribute<FactAttribute>() is not (ContractFactAttribute or ContractTheoryAttribute))
            .Select(method => method.Name).ShouldBeEmpty();
    }
}
