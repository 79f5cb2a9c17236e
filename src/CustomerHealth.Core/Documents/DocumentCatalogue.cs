using System.Collections.Frozen;
using CustomerHealth.Core.Documents.Digest;
using CustomerHealth.Core.Documents.Portfolio;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Reviews.Client;

namespace CustomerHealth.Core.Documents;

/// <summary>The documents there are, and the fields of each. A new document is added here and gets its <c>templates/documents/NAME.md</c>.</summary>
public static class DocumentCatalogue
{
    /// <summary>By name of the document.</summary>
    public static FrozenDictionary<string, DocumentSchema> Schemas { get; } = new Dictionary<string, DocumentSchema>(StringComparer.Ordinal)
    {
        [AccountScorecardModel.Name] = AccountScorecardModel.Schema,
        [PortfolioScorecardModel.Name] = PortfolioScorecardModel.Schema,
        [InternalQbrModel.Name] = InternalQbrModel.Schema,
        [ClientQbrModel.Name] = ClientQbrModel.Schema,
        [QbrExpectationsModel.Name] = QbrExpectationsModel.Schema,
        [WeeklyDigestModel.Name] = WeeklyDigestModel.Schema,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
