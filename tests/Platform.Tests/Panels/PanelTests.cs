using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Platform.Testing;
using Platform.Tests.Forms;

namespace Platform.Tests.Panels;

public sealed class PanelTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_panel_shows_in_its_slot()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await platform.RegisterAsync(visitor, "Rutans AB");
        var page = await visitor.GetAsync(EmployerPages.PanelsPage(id));
        Assert.Contains("Ändringar i registret", page.Text);
        Assert.Contains("Inlagd", page.Text);
    }

    [Fact]
    public async Task A_panel_that_fails_says_so_alone_and_one_that_is_not_permitted_is_not_there()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await platform.RegisterAsync(visitor, "Trasiga AB");
        await using var host = platform.Host.WithWebHostBuilder(b => b.ConfigureServices(services =>
            services.AddScoped<IPanel, BrokenPanel>().AddScoped<IPanel, ForbiddenPanel>().AddScoped<IPanel, EmptyPanel>()));
        var there = new Visitor(host.CreateClient(new() { AllowAutoRedirect = false }));
        await there.SignInAsDemoAsync(await platform.AccountOfAsync("consultant"));
        var page = await there.GetAsync(EmployerPages.PanelsPage(id));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Den här delen gick inte att visa.", page.Text);
        Assert.Matches("Uppge [2-9A-Z]{10} om du ringer", page.Text);
        Assert.Contains("Ändringar i registret", page.Text);
        Assert.DoesNotContain("Hemlig panel", page.Text);
        Assert.True(page.Text.IndexOf("Den här delen", StringComparison.Ordinal) < page.Text.IndexOf("Ändringar i registret", StringComparison.Ordinal));
    }

    private sealed class BrokenPanel : IPanel
    {
        public string Slot => "employer";

        public int Order => 1;

        public string? Permission => null;

        public Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop) => throw new InvalidOperationException("Planted.");
    }

    private sealed class ForbiddenPanel : IPanel
    {
        public string Slot => "employer";

        public int Order => 2;

        public string? Permission => "host.accounts";

        public Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop) => throw new InvalidOperationException("Hemlig panel");
    }

    private sealed class EmptyPanel : IPanel
    {
        public string Slot => "employer";

        public int Order => 3;

        public string? Permission => "employers.read";

        public Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop) => Task.FromResult<PanelView?>(null);
    }
}
