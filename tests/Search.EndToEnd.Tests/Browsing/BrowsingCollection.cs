using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Browsing;

/// <summary>One service and one browser for all tests in a browser.</summary>
[CollectionDefinition(nameof(BrowsingCollection))]
public sealed class BrowsingCollection : ICollectionFixture<RunningService>, ICollectionFixture<Browser>;
