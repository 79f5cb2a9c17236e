namespace CustomerHealth.Bot.Reports;

/// <summary>Gathers what one document shows. A new document is one new file in this folder and its template.</summary>
internal interface IReport
{
    /// <summary>Name of the document and of its template.</summary>
    string Name { get; }

    /// <summary>True when it is about one account of the store; false when it is filled from a file.</summary>
    bool IsAboutAccount { get; }

    /// <summary>True when it is about all accounts of the store, or those of a pod.</summary>
    bool IsAboutPortfolio => false;

    /// <summary>True when it is about one person of the store and a quarter.</summary>
    bool IsAboutPerson => false;

    /// <summary>True when a file may be named that it is filled from beside the store.</summary>
    bool TakesFile => !IsAboutAccount && !IsAboutPortfolio;

    /// <summary>The content: dictionaries, lists, text and numbers only.</summary>
    /// <exception cref="BadInputException">What was asked for is not there.</exception>
    Task<IReadOnlyDictionary<string, object?>> ModelAsync(ReportRequest request, CancellationToken cancellationToken);
}
